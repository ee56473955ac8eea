import type { ReactNode } from 'react';

export type CellMarkState = 'saved' | 'saving' | 'invalid' | 'estimated' | 'none' | 'locked' | 'open';

const tone: Record<CellMarkState, string> = {
  saved: 'text-accent',
  saving: 'text-ink-3',
  invalid: 'text-red',
  estimated: 'text-amber',
  none: 'text-ink-3',
  locked: 'text-ink-3',
  open: 'text-ink-3',
};

const shape: Record<CellMarkState, ReactNode> = {
  saved: <path d="M2 6.4 4.8 9.2 10 3" fill="none" stroke="currentColor" strokeWidth="1.7" />,
  saving: <path d="M10 6A4 4 0 1 1 6 2" fill="none" stroke="currentColor" strokeWidth="1.4" />,
  invalid: <path d="m3 3 6 6M9 3 3 9" fill="none" stroke="currentColor" strokeWidth="1.8" />,
  estimated: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.2" />
      <path d="M6 2a4 4 0 0 1 0 8z" fill="currentColor" />
    </>
  ),
  none: <path d="M3 6h6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  locked: (
    <path
      d="M3 5.5h6V10H3zM4.2 5.5V4a1.8 1.8 0 0 1 3.6 0v1.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.2"
    />
  ),
  open: <path d="M2 10h8" fill="none" stroke="currentColor" strokeDasharray="2 1.4" />,
};

/** The state of a cell: a shape in a slot of 20 pixels, its word for readers that cannot see it. */
export function CellMark({
  state,
  word,
  shown = false,
}: {
  state: CellMarkState;
  word: string;
  shown?: boolean;
}) {
  return (
    <span className={`inline-flex items-center gap-1.5 ${tone[state]}`} data-mark={state}>
      <svg className="size-3 flex-none" viewBox="0 0 12 12" aria-hidden="true">
        {shape[state]}
      </svg>
      <span className={shown ? 'text-ink-2 text-label' : 'sr-only'}>{word}</span>
    </span>
  );
}
