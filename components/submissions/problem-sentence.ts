import { formatAmount } from '@/lib/display/format-amount';
import { formatChange } from '@/lib/display/format-change';
import { formatStretch } from '@/lib/display/format-stretch';
import { formatUnit } from '@/lib/display/format-unit';
import type { Problem } from '@/lib/submissions/check-answers';
import type { LeafFace, QuestionFace } from '@/lib/submissions/lay-out-leaf';
import { type FaceWords, nameIn } from './face-words';

/** The question a problem speaks of. */
export function questionOf(leaf: LeafFace, metric: string): QuestionFace | undefined {
  return leaf.sections
    .flatMap(({ questions }) => questions)
    .find(({ question }) => question.metric === metric);
}

/** A problem as an instruction, without saying where: "enter at least the IT energy of 97,110 MWh". */
export function problemSentence(problem: Problem, leaf: LeafFace, { t, errors, locale }: FaceWords): string {
  const face = questionOf(leaf, problem.metric);
  const unit = printed(face?.question.unit ?? '', locale);
  const other = problem.others
    .slice(0, 1)
    .map((metric) => questionOf(leaf, metric))
    .map((found) => (found ? nameIn(locale, found.question) : ''))
    .join();
  const stage = face?.cells.find(({ breakdown }) => breakdown === problem.values.earlier)?.member;
  const values = {
    ...problem.values,
    ...Object.fromEntries(
      Object.entries(problem.figures).map(([name, figure]) => [name, formatAmount(figure)]),
    ),
    ...daysOf(problem.values, locale),
    unit,
    other,
    ...(stage ? { earlier: nameIn(locale, stage) } : {}),
    ...(problem.values.relative ? { relative: relativeOf(problem.values.relative, locale) } : {}),
  };
  const own = `problems.${problem.code}`;
  if (t.has(own as 'title')) return t(own as 'title', values as never);
  const given = problem.values.unit ? { ...values, unit: printed(problem.values.unit, locale) } : values;
  return errors(problem.code as 'unexpected', given as never);
}

const printed = (unit: string, locale: FaceWords['locale']): string =>
  formatUnit(unit, locale).replace('CO2', 'CO₂');

/** The days of a bill, and those of the quarter it does not touch. */
function daysOf({ from, to, start, end }: Problem['values'], locale: FaceWords['locale']) {
  return {
    ...(from && to ? { days: formatStretch(from, to, locale) } : {}),
    ...(start && end ? { quarter: formatStretch(start, end, locale) } : {}),
  };
}

const relativeOf = (relative: string, locale: FaceWords['locale']): string =>
  formatChange({ absolute: '0', relative, kind: 'percent', approximate: false }, locale);

/** The problem with its place: leaf, question, and the member where there is one. */
export function problemLine(problem: Problem, leaf: LeafFace, words: FaceWords): string {
  const { t, locale } = words;
  const face = questionOf(leaf, problem.metric);
  const member = face?.cells.find(({ breakdown }) => breakdown === problem.breakdown)?.member;
  const at = {
    leaf: nameIn(locale, leaf),
    question: face ? nameIn(locale, face.question) : problem.metric,
    sentence: problemSentence(problem, leaf, words),
  };
  return member ? t('problemAtMember', { ...at, member: nameIn(locale, member) }) : t('problemAt', at);
}
