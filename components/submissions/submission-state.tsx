import type { ReactNode } from 'react';

export type SubmissionStateCode = 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'PUBLISHED';

const tone: Record<SubmissionStateCode, string> = {
  DRAFT: 'text-ink-2',
  SUBMITTED: 'text-blue',
  RETURNED: 'text-amber',
  APPROVED: 'text-accent',
  PUBLISHED: 'text-accent',
};

const shape: Record<SubmissionStateCode, ReactNode> = {
  DRAFT: <rect x="1" y="1" width="8" height="8" fill="none" stroke="currentColor" />,
  SUBMITTED: <path d="M1 0.5 9.5 5 1 9.5z" fill="currentColor" />,
  RETURNED: (
    <path
      d="M4 1 1.2 3.8 4 6.6M1.5 3.8H7a2 2 0 0 1 0 4.2H4.5"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    />
  ),
  APPROVED: <path d="M1 5.4 3.9 8.4 9.2 1.6" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  PUBLISHED: <rect x="1" y="1" width="8" height="8" fill="currentColor" />,
};

/** Shape, then word, then colour: □ draft ▶ submitted ↩ returned ✓ approved ■ published. Never without the word. */
export function SubmissionState({
  state,
  word,
  strong = true,
}: {
  state: SubmissionStateCode;
  word: ReactNode;
  strong?: boolean;
}) {
  return (
    <span className={`whitespace-nowrap ${tone[state]} ${strong ? 'font-semibold' : ''}`}>
      <svg className="mr-1.5 inline-block size-[9px]" viewBox="0 0 10 10" aria-hidden="true">
        {shape[state]}
      </svg>
      {word}
    </span>
  );
}
