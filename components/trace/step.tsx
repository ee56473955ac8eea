import type { ReactNode } from 'react';

type Props = {
  number: number;
  id: string;
  title: ReactNode;
  note?: ReactNode;
  last?: boolean;
  children: ReactNode;
};

/** A step of a trace: its number on a line that leads to the next one, what it is, and the step itself. */
export function Step({ number, id, title, note, last = false, children }: Props) {
  return (
    <li className="relative grid gap-x-6 gap-y-4 pb-12 lg:grid-cols-[216px_minmax(0,1fr)]">
      {last ? null : (
        <span aria-hidden="true" className="absolute top-6 bottom-0 left-3 border-trace border-l" />
      )}
      <div className="relative grid grid-cols-[24px_minmax(0,1fr)] content-start gap-x-3">
        <span
          aria-hidden="true"
          className="flex size-6 items-center justify-center rounded-full border border-accent bg-paper font-semibold text-accent text-label"
        >
          {number}
        </span>
        <div>
          <h2 id={id} tabIndex={-1} className="font-semibold text-step">
            {title}
          </h2>
          {note ? <div className="text-ink-3 text-label">{note}</div> : null}
        </div>
      </div>
      <div className="min-w-0 pl-9 lg:pl-0">{children}</div>
    </li>
  );
}
