import type { ReactNode } from 'react';

/** A page that says what happened, that nothing is lost, and what to do. */
export function CalmPage({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mx-auto max-w-[720px] py-16">
      <h1 tabIndex={-1} className="text-work">
        {title}
      </h1>
      <div className="mt-3 grid gap-3 text-ink-2">{children}</div>
      {actions ? <div className="mt-6 flex flex-wrap items-center gap-4">{actions}</div> : null}
    </div>
  );
}
