import type { ReactNode } from 'react';

/** Nothing here, why, and what to do about it if anything. */
export function EmptyState({
  title,
  children,
  action,
}: {
  title: ReactNode;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="border-line border-y py-8">
      <p className="font-semibold text-step">{title}</p>
      {children ? <div className="max-w-[720px] text-ink-2">{children}</div> : null}
      {action ? <div className="mt-3">{action}</div> : null}
    </div>
  );
}
