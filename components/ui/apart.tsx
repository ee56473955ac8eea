import type { ReactNode } from 'react';

/** What must never be read together with the rest: its own tinted block behind a grey double rule. */
export function Apart({
  id,
  title,
  text,
  children,
}: {
  id?: string;
  title: ReactNode;
  text?: ReactNode;
  children: ReactNode;
}) {
  return (
    <section className="apart mt-12 grid gap-x-10 gap-y-4 bg-paper-2 py-5 pr-5 pl-7 lg:grid-cols-[210px_minmax(0,1fr)]">
      <div>
        <h2 id={id} className="text-section">
          {title}
        </h2>
        {text ? <p className="text-ink-2 text-note">{text}</p> : null}
      </div>
      <div className="min-w-0">{children}</div>
    </section>
  );
}
