import type { ReactNode } from 'react';

/** The bar at the foot: how things stand on the left, what can be done on the right, the one primary button last. */
export function ActionBar({ status, children }: { status?: ReactNode; children: ReactNode }) {
  return (
    <div className="action-bar" data-print="none">
      <div className="text-ink-2 text-note">{status}</div>
      <div className="flex flex-wrap items-stretch gap-3 max-sm:w-full max-sm:[&_.button:not(.button-quiet)]:flex-1">
        {children}
      </div>
    </div>
  );
}
