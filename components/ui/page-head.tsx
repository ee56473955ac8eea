import type { ReactNode } from 'react';

export type Fact = { label: string; value: ReactNode };

type Props = {
  title: ReactNode;
  subtitle?: ReactNode;
  kicker?: ReactNode;
  /** What stands under the title in a line of its own. */
  note?: ReactNode;
  facts?: readonly Fact[];
  /** Links, ready to stand in a row. */
  actions?: ReactNode;
  /** `double` only where what follows is published and can no longer change. */
  rule?: 'hairline' | 'double' | 'none';
  size?: 'title' | 'work';
};

/** The head of a page: what it is on the left, what is known of it on the right, a rule that says whether it is final. */
export function PageHead({
  title,
  subtitle,
  kicker,
  note,
  facts = [],
  actions,
  rule = 'hairline',
  size = 'work',
}: Props) {
  return (
    <header
      className={`flex flex-wrap items-end justify-between gap-x-12 gap-y-4 pt-6 pb-5 lg:pt-8 lg:pb-6 ${rule === 'none' ? '' : `rule-${rule}`}`}
    >
      <div className="min-w-0">
        {kicker ? <div className="text-ink-2 text-note">{kicker}</div> : null}
        <h1
          tabIndex={-1}
          className={`flex flex-wrap items-baseline gap-x-3 ${size === 'title' ? 'text-work sm:text-title' : 'text-work'}`}
        >
          <span>{title}</span>
          {subtitle ? <span className="font-normal text-ink-2 text-section">{subtitle}</span> : null}
        </h1>
        {note ? <div className="text-ink-2 text-note">{note}</div> : null}
      </div>
      {facts.length > 0 || actions ? <Known facts={facts} actions={actions} /> : null}
    </header>
  );
}

function Known({ facts, actions }: { facts: readonly Fact[]; actions: ReactNode }) {
  return (
    <div>
      <dl className="flex flex-wrap gap-x-9 gap-y-2">
        {facts.map(({ label, value }) => (
          <div key={label}>
            <dt className="text-ink-3 text-label">{label}</dt>
            <dd className="text-note">{value}</dd>
          </div>
        ))}
      </dl>
      {actions ? (
        <div className="mt-2 flex flex-wrap gap-x-6 gap-y-1 text-note" data-print="none">
          {actions}
        </div>
      ) : null}
    </div>
  );
}
