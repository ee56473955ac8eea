import type { ReactNode } from 'react';

/** The head of a numbered section of a long page; `lead` says its finding in a sentence or two. */
export function SectionHead({
  id,
  number,
  title,
  lead,
}: {
  id: string;
  number?: number;
  title: ReactNode;
  lead?: ReactNode;
}) {
  return (
    <header className="mb-6">
      <h2 id={id} className="text-section">
        {number === undefined ? null : <span className="mr-2">{number}</span>}
        {title}
      </h2>
      {lead ? <p className="max-w-[720px] text-ink-2">{lead}</p> : null}
    </header>
  );
}
