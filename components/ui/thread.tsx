import type { ReactNode } from 'react';

export type ThreadEntry = {
  key: string;
  /** Who and when, and in what act, in one line. */
  byline: ReactNode;
  /** The act as a word with its shape, when there was one. */
  state?: ReactNode;
  text?: ReactNode;
};

/** Decisions and messages in the order they were made, visible to both sides. */
export function Thread({
  label,
  entries,
  empty,
}: {
  label: string;
  entries: readonly ThreadEntry[];
  empty?: ReactNode;
}) {
  if (entries.length === 0) return <p className="text-ink-3 text-note">{empty}</p>;
  return (
    <ol aria-label={label} className="border-line border-t">
      {entries.map(({ key, byline, state, text }) => (
        <li key={key} className="border-line border-b py-3 last:border-b-0">
          <p className="text-ink-3 text-label">{byline}</p>
          {state ? <p className="text-note">{state}</p> : null}
          {text ? <p className="max-w-[720px] whitespace-pre-line">{text}</p> : null}
        </li>
      ))}
    </ol>
  );
}
