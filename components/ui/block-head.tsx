import type { ReactNode } from 'react';

type Props = {
  title: ReactNode;
  note?: ReactNode;
  id?: string;
  /** 2 where no section head stands above it. */
  level?: 2 | 3;
};

/** The head over one table or list: what it is, and in a quieter line what to know before reading it. */
export function BlockHead({ title, note, id, level = 3 }: Props) {
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <div className="mb-3">
      <Heading id={id} className="font-semibold text-note">
        {title}
      </Heading>
      {note ? <p className="max-w-[720px] text-ink-3 text-label">{note}</p> : null}
    </div>
  );
}
