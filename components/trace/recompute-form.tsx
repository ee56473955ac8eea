'use client';

import { useActionState } from 'react';
import { Button } from '@/components/ui/button';
import { DataList } from '@/components/ui/data-list';
import { ErrorSummary } from '@/components/ui/error-summary';
import { FormName } from '@/components/ui/held-form';
import { Notice } from '@/components/ui/notice';
import type { FormState } from '@/lib/forms/form-state';
import type { RecomputedRow } from './recomputed-rows';
import { type RecomputeWords, recomputedRows } from './recomputed-rows';

const unsent: FormState = { errors: [], values: {} };

type Props = {
  action: (state: FormState, form: FormData) => Promise<FormState>;
  /** What the form sends: which figure. */
  fields: Readonly<Record<string, string>>;
  words: RecomputeWords;
};

/** The button that makes the figure anew, and what came of it. Sent as a plain post where scripts do not run. */
export function RecomputeForm({ action, fields, words }: Props) {
  const [state, send, sending] = useActionState(action, unsent);
  const found = state.result ? recomputedRows(state.result, words) : null;
  return (
    <form action={send} id="recompute" className="mt-4">
      <FormName form="recompute" />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <ErrorSummary
        title={words.refused}
        errors={state.errors.map(({ code }) => ({ message: words.errors[code] ?? code }))}
      />
      {found ? (
        <Notice tone={found.equal ? 'settled' : 'trouble'} role="status" title={found.title}>
          {found.where ? <p>{found.where}</p> : null}
          <div className="pt-2">
            <DataList data={found.rows.map(drawn)} />
          </div>
        </Notice>
      ) : null}
      <Button disabled={sending}>{words.button}</Button>{' '}
      <p className="mt-1 max-w-[720px] text-ink-3 text-label">{words.note}</p>
    </form>
  );
}

const drawn = ({ label, value, exact }: RecomputedRow) => ({
  key: label,
  label,
  value: <span className={exact ? 'hash break-all' : undefined}>{value}</span>,
});
