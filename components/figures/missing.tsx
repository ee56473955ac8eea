import type { ReactNode } from 'react';
import type { DisplayWords } from './display-words';

type Props = {
  kind: 'not-available' | 'not-applicable' | 'unanswered' | 'no-factor';
  reason?: ReactNode;
  words: Pick<
    DisplayWords,
    'notAvailable' | 'noFactor' | 'colon' | 'notApplicable' | 'notApplicableWord' | 'unanswered'
  >;
};

/** What stands where no number is: not available with its reason, n/a, or a dashed line still to be answered. Never 0. */
export function Missing({ kind, reason, words }: Props) {
  if (kind === 'not-applicable')
    return (
      <abbr className="text-ink-3 no-underline" title={words.notApplicableWord}>
        {words.notApplicable}
      </abbr>
    );
  if (kind === 'unanswered')
    return (
      <span className="inline-block w-14 border-line-2 border-b border-dashed">
        <span className="sr-only">{words.unanswered}</span>
      </span>
    );
  return (
    <span className="whitespace-normal text-ink-3">
      {kind === 'no-factor' ? words.noFactor : words.notAvailable}
      {reason ? words.colon : null}
      {reason}
    </span>
  );
}
