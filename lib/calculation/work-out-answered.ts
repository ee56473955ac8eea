import { type Amount, isGiven, NOT_APPLICABLE, UNANSWERED } from './amount';
import { answeredAmount, totalOfParts } from './answered-amount';
import type { LeafAnswer } from './leaf-answer';
import type { Question } from './leaf-input';
import type { MetricDefinition } from './metric-definition';
import type { RatioParts } from './ratio-parts';
import type { Working } from './working';

/** A metric that people answer: its parts, their total, and whether that settles it. */
export function workOutAnswered(
  definition: MetricDefinition,
  question: Question | undefined,
  answers: readonly LeafAnswer[],
  partsOf: (own: Amount) => RatioParts | null,
): Working {
  const required = question?.required ?? false;
  const parts = partsByMember(definition, answers);
  const amount = amountOf(definition, parts, question);
  const settled = amount.state !== 'missing' || countsWithinMembers(definition, parts);
  return {
    result: {
      metric: definition.code,
      amount,
      parts,
      ...partsOf(amount),
      expected: required || answers.length > 0,
      approved: settled,
      ...flagsOf(answers, false),
      trace: {
        metric: definition.code,
        definition: definition.versionId,
        origin: 'answered',
        formula: null,
        versionIds: versionIdsOf(answers),
        operands: [],
        factors: [],
        steps: [],
      },
    },
    needed: amount.state === 'missing' && required,
    required,
    touched: question !== undefined || answers.length > 0,
    answered: answers.length > 0,
  };
}

export const partsByMember = (definition: MetricDefinition, answers: readonly LeafAnswer[]) =>
  Object.fromEntries(answers.map((answer) => [answer.breakdown, answeredAmount(definition, answer)]));

export const versionIdsOf = (answers: readonly LeafAnswer[]): number[] =>
  answers.map((answer) => answer.versionId).sort((a, b) => a - b);

export const flagsOf = (answers: readonly LeafAnswer[], direct: boolean) => ({
  estimated: answers.some((answer) => answer.kind === 'ESTIMATED'),
  direct: direct || answers.some((answer) => answer.direct),
  illustrative: answers.some((answer) => answer.illustrative),
});

function amountOf(
  definition: MetricDefinition,
  parts: Readonly<Record<string, Amount>>,
  question: Question | undefined,
): Amount {
  if (Object.keys(parts).length > 0) return totalOfParts(definition, parts, question?.required ?? false);
  return question ? UNANSWERED : NOT_APPLICABLE;
}

/** Several members answered that are never added: answered all the same, though there is no total. */
const countsWithinMembers = (definition: MetricDefinition, parts: Readonly<Record<string, Amount>>) =>
  definition.orgRule === 'sum_within_breakdown' && Object.values(parts).some(isGiven);
