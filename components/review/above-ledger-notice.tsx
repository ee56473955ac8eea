import type { OpenedSubmission } from '@/lib/submissions/open-submission';
import { problemLine } from '../submissions/problem-sentence';
import { Notice } from '../ui/notice';
import { TextLink } from '../ui/text-link';
import type { ReviewWords } from './review-words';

/** Answers on certificates above what the ledger covers: approving is refused while there are any. */
export function AboveLedgerNotice({ opened, words }: { opened: OpenedSubmission; words: ReviewWords }) {
  const { r } = words;
  const above = opened.problems.filter(({ code }) => code === 'certificates-above-ledger');
  if (above.length === 0) return null;
  return (
    <Notice tone="trouble" title={r('aboveLedger.title', { count: above.length })}>
      <ul className="grid gap-1">
        {above.map((problem) => {
          const leaf = opened.leaves.find(({ code }) => code === problem.leaf);
          return leaf ? <li key={leaf.code}>{problemLine(problem, leaf, words)}</li> : null;
        })}
      </ul>
      <p className="pt-1">{r('aboveLedger.text')}</p>
      <p className="pt-1">
        <TextLink href={`/reference/certificates/fy${opened.period.fiscalYear}`}>
          {r('aboveLedger.ledger')}
        </TextLink>
      </p>
    </Notice>
  );
}
