import type { ReactNode } from 'react';

/** Words for readers that cannot see the mark beside them. */
export function VisuallyHidden({ children }: { children: ReactNode }) {
  return <span className="sr-only">{children}</span>;
}
