'use client';

import { type ReactNode, useActionState } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import { ActionBar } from '../ui/action-bar';
import type { FormWords } from '../ui/action-form';
import { Button, type ButtonLook } from '../ui/button';
import { ErrorSummary } from '../ui/error-summary';
import { Field } from '../ui/field';
import { ForbiddenButton } from '../ui/forbidden-button';
import { FormName, useHeldForm } from '../ui/held-form';
import { TextArea } from '../ui/text-area';

type Act = 'return' | 'approve' | 'reopen';
type Action = (state: FormState, form: FormData) => Promise<FormState>;

const empty: FormState = { errors: [], values: {} };

type Props = {
  id: string;
  hidden: Readonly<Record<string, string>>;
  state: 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED';
  actions: Readonly<Record<Act, Action>>;
  /** Why an act cannot be done now; null where it can. */
  forbidden: Readonly<Record<Act, string | null>>;
  words: FormWords & Readonly<Record<Act | 'message' | 'messageHint' | 'findings', string>>;
  /** The thread, beside the message. */
  children: ReactNode;
};

/** The decision: one message, returning as easy as approving. Each button posts the same form to its own porch. */
export function DecisionForm({ id, hidden, state, actions, forbidden, words, children }: Props) {
  const [returned, sendReturn, returning] = useActionState(actions.return, empty);
  const [approved, sendApprove, approving] = useActionState(actions.approve, empty);
  const [reopened, sendReopen, reopening] = useActionState(actions.reopen, empty);
  const busy = returning || approving || reopening;
  const held = useHeldForm(id);
  const unsent = [returned, approved, reopened].every((answer) => answer === empty) && held;
  const last =
    [returned, approved, reopened].find(({ errors }) => errors.length > 0) ?? (unsent ? held.state : empty);
  const sentence = (code: string, values: Readonly<Record<string, string>>) =>
    (words.errors[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const errors = last.errors.map(({ code, values, field }) => ({
    field: field === 'reason' ? `${id}-reason` : undefined,
    message: sentence(code, values),
  }));
  const deciding = state === 'APPROVED' ? forbidden.reopen === null : forbidden.return === null;
  const act = (name: Act, send: (form: FormData) => void, look: ButtonLook) => (
    <ActButton
      id={`${id}-${name}`}
      label={words[name]}
      reason={forbidden[name]}
      send={send}
      look={look}
      busy={busy}
    />
  );
  return (
    <>
      {unsent ? held.notice : null}
      <form action={state === 'APPROVED' ? sendReopen : sendReturn} noValidate>
        <FormName form={id} />
        <ErrorSummary title={words.summaries[errors.length - 1] ?? ''} errors={errors} />
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <div className="grid gap-x-9 gap-y-6 lg:grid-cols-[minmax(0,1fr)_300px]">
          {children}
          {deciding ? (
            <Field
              id={`${id}-reason`}
              label={words.message}
              hint={words.messageHint}
              error={errors.find(({ field }) => field)?.message}
            >
              {(control) => <TextArea {...control} name="reason" defaultValue={last.values.reason} />}
            </Field>
          ) : null}
        </div>
        <ActionBar status={words.findings}>
          {state === 'APPROVED' ? act('reopen', sendReopen, 'secondary') : null}
          {state === 'SUBMITTED' ? act('return', sendReturn, 'secondary') : null}
          {state === 'SUBMITTED' ? act('approve', sendApprove, 'primary') : null}
        </ActionBar>
      </form>
    </>
  );
}

type ActProps = {
  id: string;
  label: string;
  reason: string | null;
  send: (form: FormData) => void;
  look: ButtonLook;
  busy: boolean;
};

function ActButton({ id, label, reason, send, look, busy }: ActProps) {
  if (reason !== null) return <ForbiddenButton id={id} label={label} reason={reason} />;
  return (
    <Button formAction={send} look={look} disabled={busy}>
      {label}
    </Button>
  );
}
