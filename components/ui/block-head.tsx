import type { ReactNode } from 'react';

/** The head over one table or list: what it is, and in a quieter line what to know before reading it. */
export function BlockHead({ title, note, id }: { title: ReactNode; note?: ReactNode; id?: string }) {
  return (
    <div className="mb-3">
      <h3 id={id} className="font-semibold text-note">
        {title}
      </h3>
      {note ? <p className="max-w-[720px] text-ink-3 text-label">{note}</p> : null}
    </div>
  );
}
