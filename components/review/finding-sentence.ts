import { formatChange } from '@/lib/display/format-change';
import { formatFigure } from '@/lib/display/format-figure';
import { formatQuantity } from '@/lib/display/format-quantity';
import { roundFigure } from '@/lib/display/round-figure';
import type { ComparedLeaf, ComparedQuestion, FoundHere } from '@/lib/submissions/compare-submission';
import type { ReviewWords } from './review-words';

/** '−69.9 %'. */
const percent = (relative: string, locale: ReviewWords['locale']): string =>
  formatChange({ absolute: '0', relative, kind: 'percent', approximate: false }, locale);

/** What, how much, and the likely cause, in two sentences. */
export function findingSentence(
  finding: FoundHere,
  { question }: ComparedQuestion,
  leaf: ComparedLeaf,
  { r, locale }: ReviewWords,
): { what: string; cause: string } {
  const { kind, cause, times, corrected, relative, relativeToLastYear } = finding;
  const shown = (value: string) =>
    formatQuantity(roundFigure(value, { ...question, decimalsMin: 0 }), question.unit, locale);
  const meant = corrected
    ? { value: shown(corrected.value), change: percent(corrected.relative, locale) }
    : { value: '', change: '' };
  const both = kind === 'changed' && relativeToLastYear !== null;
  const what = r(`finding.${both ? 'changedBoth' : kind}`, {
    times: formatFigure(times),
    previous: shown(leaf.lastQuarter.total ?? '0'),
    relative: percent(relative ?? '0', locale),
    relativeToLastYear: percent(relativeToLastYear ?? '0', locale),
  });
  if (finding.note !== '') return { what, cause: r('cause.note', { note: finding.note }) };
  return {
    what,
    cause: r(`cause.${cause ?? 'none'}`, {
      divided: meant.value,
      dividedChange: meant.change,
      multiplied: meant.value,
      multipliedChange: meant.change,
    }),
  };
}
