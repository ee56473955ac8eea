import { type Amount, isGiven, NOT_APPLICABLE, stateAmount } from './amount';
import { answeredAmount, totalOfParts } from './answered-amount';
import type { LeafAnswer } from './leaf-answer';
import type { Question } from './leaf-input';
import type { MetricDefinition } from './metric-definition';
import { ratioParts } from './ratio-parts';
import { readingOf, traceOfAnswers } from './trace';
import type { Working } from './working';

/** A metric that people answer: its parts, their total, and whether that settles it. */
export function workOutAnswered(
  definition: MetricDefinition,
  question: Question | undefined,
  answers: readonly LeafAnswer[],
  amountOf: (metric: string) => Amount,
): Working {
  if (!question && answers.length === 0) return UNTOUCHED;
  const required = question?.required ?? false;
  const parts = partsByMember(definition, answers);
  const amount = totalOfParts(definition, parts, required);
  const settled = amount.state !== 'missing' || countsWithinMembers(definition, parts);
  const ratio = ratioParts(definition, amount, amountOf);
  const { estimated, direct, illustrative } = flagsOf(answers, false);
  const trace = traceOfAnswers(definition, 'answered', null, versionIdsOf(answers));
  return {
    result: {
      metric: definition.code,
      amount,
      parts,
      numerator: ratio?.numerator,
      denominator: ratio?.denominator,
      expected: required || answers.length > 0,
      approved: settled,
      estimated,
      direct,
      illustrative,
      trace,
    },
    amount,
    needed: amount.state === 'missing' && required,
    constant: false,
    read: readingOf(trace, stateAmount(amount)),
    required,
    touched: true,
    answered: answers.length > 0,
  };
}

export function partsByMember(
  definition: MetricDefinition,
  answers: readonly LeafAnswer[],
): Readonly<Record<string, Amount>> {
  if (answers.length === 0) return NO_PARTS;
  const parts: Record<string, Amount> = {};
  for (const answer of answers) parts[answer.breakdown] = answeredAmount(definition, answer);
  return parts;
}

const NO_PARTS: Readonly<Record<string, Amount>> = {};

export function versionIdsOf(answers: readonly LeafAnswer[]): readonly number[] {
  const ids = answers.map((answer) => answer.versionId);
  return ids.length < 2 ? ids : ids.sort((a, b) => a - b);
}

export function flagsOf(answers: readonly LeafAnswer[], standsIn: boolean) {
  let estimated = false;
  let direct = standsIn;
  let illustrative = false;
  for (const answer of answers) {
    estimated ||= answer.kind === 'ESTIMATED';
    direct ||= answer.direct;
    illustrative ||= answer.illustrative;
  }
  return { estimated, direct, illustrative };
}

/** Several members answered that are never added: answered all the same, though there is no total. */
const countsWithinMembers = (definition: MetricDefinition, parts: Readonly<Record<string, Amount>>) =>
  definition.orgRule === 'sum_within_breakdown' && Object.values(parts).some(isGiven);

const NO_TRACE = traceOfAnswers({ code: '', versionId: 0 }, 'answered', null, []);

/** What neither the set asks nor anybody answered, whichever metric it is: no operand, and no result of its own. */
export const UNTOUCHED: Working = {
  result: {
    metric: '',
    amount: NOT_APPLICABLE,
    parts: NO_PARTS,
    expected: false,
    approved: true,
    estimated: false,
    direct: false,
    illustrative: false,
    trace: NO_TRACE,
  },
  amount: NOT_APPLICABLE,
  needed: false,
  constant: false,
  read: readingOf(NO_TRACE, { state: 'not-applicable' }),
  required: false,
  touched: false,
  answered: false,
};
