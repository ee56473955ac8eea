'use client';

import { type ReactNode, useActionState, useEffect } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import type { FormWords } from '../ui/action-form';
import { Button } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { FormName } from '../ui/held-form';
import { Notice } from '../ui/notice';
import { readSaveResult } from './save-result';
import { useAutosave } from './use-autosave';

type Action = (state: FormState, form: FormData) => Promise<FormState>;

const unsent: FormState = { errors: [], values: {} };

type Props = {
  action: Action;
  words: FormWords & {
    saved: string;
    saving: string;
    staleTitle: string;
    signInAgain: string;
  };
  children: ReactNode;
};

/**
 * The form of one leaf. Without scripts it is a plain post; with them every question is saved when it is left, Enter
 * goes down and F2 opens the details. What somebody else changed meanwhile is said on top, both values in sight.
 */
export function AnswersForm({ action, words, children }: Props) {
  const [state, send] = useActionState(action, unsent);
  const { form, saved, forget } = useAutosave(action);
  // A button's outcome is the latest word: it replaces what an answer saved before it came to.
  useEffect(() => {
    if (state !== unsent) forget();
  }, [state, forget]);
  const shown = saved ?? state;
  const sentence = ({ code, values }: FormState['errors'][number]) =>
    (words.errors[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const { stale } = readSaveResult(shown.result);
  useEffect(() => showTheirs(shown.result), [shown.result]);
  const signedOut = shown.errors.some(({ code }) => code === 'signed-out');
  const refused = signedOut ? [] : shown.errors.map((error) => ({ message: sentence(error) }));
  return (
    <form ref={form} action={send} noValidate>
      <FormName form="answers" />
      {signedOut ? <SignInAgain words={words} /> : null}
      <ErrorSummary title={words.staleTitle} errors={stale} />
      <ErrorSummary title={words.summaries[refused.length - 1] ?? ''} errors={refused} />
      {state.done && !saved ? <Notice tone="settled" role="status" title={words.saved} /> : null}
      {children}
    </form>
  );
}

/** Sends the whole form, which is held until its person has signed in: the cell being typed is in it. */
function SignInAgain({ words }: Pick<Props, 'words'>) {
  return (
    <Notice tone="caution" role="alert" title={words.errors['signed-out']}>
      <Button name="intent" value="save" className="mt-2">
        {words.signInAgain}
      </Button>
    </Notice>
  );
}

/** What was saved stands in the field; what was typed stands in the sentence above. */
function showTheirs(result: string | undefined): void {
  for (const { field, theirs } of readSaveResult(result).stale) {
    const control = document.getElementById(field);
    if (control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement) control.value = theirs;
  }
}
