'use client';

import { useActionState } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import { ActionBar } from '../ui/action-bar';
import type { FormWords } from '../ui/action-form';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { ForbiddenButton } from '../ui/forbidden-button';
import { FormName, useHeldForm } from '../ui/held-form';
import { LinkButton } from '../ui/link-button';
import { TextArea } from '../ui/text-area';

const unsent: FormState = { errors: [], values: {} };

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  hidden: Readonly<Record<string, string>>;
  /** Why it cannot be submitted now. */
  forbidden: string | null;
  back: string;
  words: FormWords & { message: string; messageHint: string; submit: string; back: string };
};

/** The last step: a word to the office, and the one primary button. */
export function SubmitForm({ action, hidden, forbidden, back, words }: Props) {
  const [answer, send, sending] = useActionState(action, unsent);
  const held = useHeldForm('submit');
  const state = held && answer === unsent ? held.state : answer;
  const errors = state.errors.map(({ code, values }) => ({
    message: (words.errors[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? ''),
  }));
  return (
    <>
      {held && state === held.state ? held.notice : null}
      <form action={send} noValidate className="pt-6">
        <FormName form="submit" />
        <ErrorSummary title={words.summaries[errors.length - 1] ?? ''} errors={errors} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="max-w-[720px]">
          <Field id="message" label={words.message} hint={words.messageHint}>
            {(control) => <TextArea {...control} name="message" defaultValue={state.values.message} />}
          </Field>
        </div>
        <ActionBar>
          <LinkButton href={back}>{words.back}</LinkButton>
          {forbidden === null ? (
            <Button look="primary" disabled={sending}>
              {words.submit}
            </Button>
          ) : (
            <ForbiddenButton id="submit" label={words.submit} reason={forbidden} />
          )}
        </ActionBar>
      </form>
    </>
  );
}
