import type { ReactNode } from 'react';

/** `wide`: over all columns, for what has much to say. */
export type Datum = { label: ReactNode; value: ReactNode; key?: string; wide?: boolean };

/** Names on the left, what is known on the right. */
export function DataList({ data, columns = 1 }: { data: readonly Datum[]; columns?: 1 | 2 | 3 }) {
  const span = { 1: '', 2: 'md:grid-cols-2', 3: 'md:grid-cols-2 lg:grid-cols-3' }[columns];
  return (
    <dl className={`grid gap-x-12 gap-y-1 ${span}`}>
      {data.map(({ label, value, key, wide }, place) => (
        <div
          key={key ?? place}
          className={`grid grid-cols-[104px_minmax(0,1fr)] gap-x-2 py-0.5 text-note ${wide ? 'col-span-full' : ''}`}
        >
          <dt className="text-ink-3">{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
