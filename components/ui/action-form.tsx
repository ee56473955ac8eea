'use client';

import { type ReactNode, useActionState } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import { Button, type ButtonLook } from './button';
import { ErrorSummary } from './error-summary';
import { FormControl, type FormField } from './form-control';
import { FormName, useHeldForm } from './held-form';
import { Notice } from './notice';

const unsent: FormState = { errors: [], values: {} };

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
  columns?: 1 | 2 | 3 | 4;
  /** The line behind which the form waits; it opens by itself where something is to be put right. */
  disclosure?: ReactNode;
  /** Said before the fields. */
  note?: ReactNode;
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
  const [answer, send, sending] = useActionState(action, unsent);
  const held = useHeldForm(id);
  const restored = held !== null && answer === unsent;
  const state = restored ? held.state : answer;
  const sentence = (code: string, values: Readonly<Record<string, string>>) =>
    (words.errors[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
  const errors = state.errors.map(({ code, values, field }) => ({
    field: fields.some(({ name, type }) => name === field && type !== 'hidden') ? field : null,
    message: sentence(code, values),
  }));
  const shown = fields.filter(({ type }) => type !== 'hidden');
  const grid = {
    1: '',
    2: 'sm:grid-cols-2',
    3: 'sm:grid-cols-2 lg:grid-cols-3',
    4: 'sm:grid-cols-2 lg:grid-cols-4',
  }[rest.columns ?? 1];
  const form = (
    <form action={send} noValidate className="grid gap-4">
      <FormName form={id} />
      {rest.note ? <p className="text-note">{rest.note}</p> : null}
      <ErrorSummary
        title={words.summaries[errors.length - 1] ?? ''}
        errors={errors.map(({ field, message }) => ({
          field: field ? `${id}-${field}` : undefined,
          message,
        }))}
      />
      <Outcome state={state} done={rest.done} shownOnce={rest.shownOnce} />
      {fields
        .filter(({ type }) => type === 'hidden')
        .map(({ name, value }) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
      {shown.length > 0 ? (
        <div className={`grid items-end gap-x-6 gap-y-4 ${grid}`}>
          {shown.map((field) => (
            <FormControl
              key={field.name}
              id={`${id}-${field.name}`}
              field={field}
              typed={
                state.values[field.name] ??
                (field.type === 'checkbox' && (restored || errors.length > 0) ? 'off' : undefined)
              }
              error={errors.find((error) => error.field === field.name)?.message}
            />
          ))}
        </div>
      ) : null}
      <div>
        <Button
          look={look}
          disabled={sending}
          aria-label={submitLabel}
          className={look === 'quiet' ? 'text-note' : ''}
        >
          {submit}
        </Button>
      </div>
    </form>
  );
  const notice = restored ? held.notice : null;
  if (!rest.disclosure)
    return (
      <>
        {notice}
        {form}
      </>
    );
  return (
    <details
      className="disclosure"
      open={
        restored || errors.length > 0 || state.done !== undefined || state.result !== undefined || undefined
      }
    >
      <summary className="text-note">{rest.disclosure}</summary>
      <div className="pt-2 pb-3">
        {notice}
        {form}
      </div>
    </details>
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
        <code className="whitespace-pre-wrap break-all">{state.result}</code>
      </Notice>
    );
  return state.done && done ? <Notice tone="settled" role="status" title={done} /> : null;
}
