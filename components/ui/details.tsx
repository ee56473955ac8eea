import type { ReactNode } from 'react';

/** One step away, and only one: what not everyone needs to read. */
export function Details({
  summary,
  children,
  open,
}: {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
}) {
  return (
    <details className="disclosure" open={open}>
      <summary className="text-note">{summary}</summary>
      <div className="pt-2 pb-1">{children}</div>
    </details>
  );
}
