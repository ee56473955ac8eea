import { decimal, divide, multiply, ONE, subtract } from '@/lib/calculation/decimal';
import { formatChange } from '@/lib/display/format-change';
import { formatFigure } from '@/lib/display/format-figure';
import { formatQuantity } from '@/lib/display/format-quantity';
import { roundFigure } from '@/lib/display/round-figure';
import type { ComparedLeaf, ComparedQuestion, FoundHere } from '@/lib/submissions/compare-submission';
import type { ReviewWords } from './review-words';

const thousand = decimal('1000');

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
  const { kind, cause, ratio, relative, relativeToLastYear } = finding;
  const shown = (value: string) => formatQuantity(roundFigure(value, question), question.unit, locale);
  const now = decimal(leaf.now.total ?? '0');
  const before = decimal(leaf.lastQuarter.total ?? '1');
  const against = (amount: typeof now) => {
    const quotient = divide(amount, before);
    return quotient ? percent(subtract(quotient, ONE).toFixed(), locale) : '';
  };
  const times = kind === 'thousandth' ? divide(ONE, decimal(ratio ?? '1')) : decimal(ratio ?? '1');
  const divided = now.div(thousand);
  const multiplied = multiply(now, thousand);
  const both = kind === 'changed' && relativeToLastYear !== null;
  const what = r(`finding.${both ? 'changedBoth' : kind}`, {
    times: formatFigure(times?.toDecimalPlaces(0).toFixed() ?? ''),
    previous: shown(leaf.lastQuarter.total ?? '0'),
    relative: percent(relative ?? '0', locale),
    relativeToLastYear: percent(relativeToLastYear ?? '0', locale),
  });
  return {
    what,
    cause: r(`cause.${cause ?? 'none'}`, {
      divided: shown(divided.toFixed()),
      dividedChange: against(divided),
      multiplied: shown(multiplied.toFixed()),
      multipliedChange: against(multiplied),
    }),
  };
}
