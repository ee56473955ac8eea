import type { ComparedQuestion, ComparedSubmission, FoundHere } from '@/lib/submissions/compare-submission';
import type { OpenedSubmission } from '@/lib/submissions/open-submission';
import { UnitLabel } from '../figures/unit-label';
import { nameIn } from '../submissions/face-words';
import { roundedText } from '../submissions/said';
import { FindingNumber } from './finding-number';
import { findingSentence } from './finding-sentence';
import type { ReviewWords } from './review-words';

type Props = { compared: ComparedSubmission; opened: OpenedSubmission; words: ReviewWords };

const shownAtOnce = 8;

/** What stands out, the gravest first, each with what, how much and its likely cause. */
export function FindingList({ compared, words }: Props) {
  const { r } = words;
  const { findings } = compared;
  if (findings.length === 0) return <p className="py-4 text-ink-2">{r('noFindings')}</p>;
  const rows = compared.sections.flatMap((section) => section.rows);
  const line = (finding: FoundHere, place: number) => (
    <Line
      key={`${finding.leaf}${finding.metric}${finding.member}`}
      finding={finding}
      rows={rows}
      place={place}
      words={words}
    />
  );
  const rest = findings.slice(shownAtOnce);
  return (
    <section aria-label={r('findings')}>
      <ol>{findings.slice(0, shownAtOnce).map(line)}</ol>
      {rest.length > 0 ? (
        <details className="disclosure py-2">
          <summary className="text-note">{r('moreFindings', { count: rest.length })}</summary>
          <ol>{rest.map((finding, place) => line(finding, shownAtOnce + place))}</ol>
        </details>
      ) : null}
    </section>
  );
}

type LineProps = { finding: FoundHere; rows: readonly ComparedQuestion[]; place: number; words: ReviewWords };

function Line({ finding, rows, place, words }: LineProps) {
  const { r, locale } = words;
  const row = rows.find(
    ({ question, member }) => question.metric === finding.metric && (member?.code ?? null) === finding.member,
  );
  const leaf = row?.leaves.find((candidate) => candidate.leaf.code === finding.leaf);
  if (!row || !leaf) return null;
  const { what, cause } = findingSentence(finding, row, leaf, words);
  return (
    <li className="grid gap-x-6 gap-y-1 border-line border-b py-3 sm:grid-cols-[24px_minmax(0,14rem)_minmax(0,1fr)_auto]">
      <FindingNumber number={place + 1} severity={finding.severity} />
      <div>
        <p className="font-semibold">
          {nameIn(locale, row.question)}
          {row.member ? `, ${nameIn(locale, row.member)}` : ''}
        </p>
        <p className="text-ink-2 text-label">
          {nameIn(locale, leaf.leaf)}, {roundedText(leaf.now, row.question, words)}
          <UnitLabel unit={row.question.unit} words={words.words} lead />
        </p>
      </div>
      <p>
        <b>{what}</b> {cause}
      </p>
      <p>
        <a href="#decision-reason" className="link text-note">
          {r('ask')}
        </a>
      </p>
    </li>
  );
}
