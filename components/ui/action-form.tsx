'use client';

import { useActionState } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import { Button, type ButtonLook } from './button';
import { ErrorSummary } from './error-summary';
import { FormControl, type FormField } from './form-control';
import { Notice } from './notice';

export type FormWords = {
  /** Sentences of messages/errors, by code. */
  errors: Readonly<Record<string, string>>;
  /** The heads of the error summary for one, two, three … errors. */
  summaries: readonly string[];
};

type Props = {
  /** Unique on the page: ids of the controls begin with it. */
  id: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  fields: readonly FormField[];
  words: FormWords;
  submit: string;
  /** What the button does, for those who do not see the row it stands in. */
  submitLabel?: string | undefined;
  look?: ButtonLook;
  /** Said when it was done. */
  done?: string;
  /** Said over what is shown once, for instance a token. */
  shownOnce?: string;
  columns?: 1 | 2 | 3;
};

/**
 * A form made of fields, with its errors on top and beside them, keeping what was typed. Sent as a plain post where
 * scripts do not run. Passwords come back empty.
 */
export function ActionForm({
  id,
  action,
  fields,
  words,
  submit,
  submitLabel,
  look = 'secondary',
  ...rest
}: Props) {
  const [state, send, sending] = useActionState(action, { errors: [], values: {} });
  const sentence = (code: string, values: Readonly<Record<string, string>>) =>
    (words.errors[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const errors = state.errors.map(({ code, values, field }) => ({
    field: fields.some(({ name, type }) => name === field && type !== 'hidden') ? field : null,
    message: sentence(code, values),
  }));
  const grid = { 1: '', 2: 'sm:grid-cols-2', 3: 'sm:grid-cols-2 lg:grid-cols-3' }[rest.columns ?? 1];
  return (
    <form action={send} noValidate className="grid gap-4">
      <ErrorSummary
        title={words.summaries[errors.length - 1] ?? ''}
        errors={errors.map(({ field, message }) => ({
          field: field ? `${id}-${field}` : undefined,
          message,
        }))}
      />
      <Outcome state={state} done={rest.done} shownOnce={rest.shownOnce} />
      <div className={`grid items-end gap-x-6 gap-y-4 empty:hidden ${grid}`}>
        {fields.map((field) => (
          <FormControl
            key={field.name}
            id={`${id}-${field.name}`}
            field={field}
            typed={
              state.values[field.name] ?? (field.type === 'checkbox' && errors.length > 0 ? 'off' : undefined)
            }
            error={errors.find((error) => error.field === field.name)?.message}
          />
        ))}
      </div>
      <div>
        <Button look={look} disabled={sending} aria-label={submitLabel}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

function Outcome({
  state,
  done,
  shownOnce,
}: {
  state: FormState;
  done?: string | undefined;
  shownOnce?: string | undefined;
}) {
  if (state.result)
    return (
      <Notice tone="settled" role="status" title={shownOnce}>
        <code className="break-all">{state.result}</code>
      </Notice>
    );
  return state.done && done ? <Notice tone="settled" role="status" title={done} /> : null;
}
