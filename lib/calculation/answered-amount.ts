import {
  type Amount,
  codesOf,
  isGiven,
  NOT_APPLICABLE,
  NOT_AVAILABLE,
  numberOf,
  UNANSWERED,
  unionOfCodes,
} from './amount';
import { combine } from './comparator';
import { decimal, total } from './decimal';
import type { LeafAnswer } from './leaf-answer';
import type { MetricDefinition } from './metric-definition';

/** One answer as an amount; of DATE and TEXT metrics the answer is listed as it stands. */
export function answeredAmount(definition: MetricDefinition, answer: LeafAnswer): Amount {
  if (answer.kind === 'NOT_APPLICABLE') return NOT_APPLICABLE;
  if (answer.kind === 'NOT_AVAILABLE') return NOT_AVAILABLE;
  if (definition.valueType === 'CODES') return codesOf(answer.codes, answer.comparator);
  if (answer.value === null) return UNANSWERED;
  return definition.valueType === 'NUMBER'
    ? numberOf(decimal(answer.value), answer.comparator)
    : codesOf([answer.value]);
}

/**
 * Members of a breakdown together. Where members are added only within themselves there is a total only when exactly
 * one was answered; a member that is not available makes a required total missing (calculation-rules §14).
 */
export function totalOfParts(
  definition: MetricDefinition,
  parts: Readonly<Record<string, Amount>>,
  required: boolean,
): Amount {
  const members = Object.keys(parts);
  if (members.length === 1) return parts[members[0] as string] as Amount;
  const amounts = members.filter((member) => member !== 'total').map((member) => parts[member] as Amount);
  const given = amounts.filter(isGiven);
  const missing = amounts.filter((amount) => amount.state === 'missing');
  if (missing[0] && (required || given.length === 0)) return missing[0];
  if (given.length === 0) return amounts.length > 0 ? NOT_APPLICABLE : UNANSWERED;
  if (definition.orgRule === 'sum_within_breakdown' && given.length > 1) return UNANSWERED;
  return together(given);
}

function together(given: readonly Amount[]): Amount {
  const comparator = combine(given.flatMap((amount) => ('comparator' in amount ? [amount.comparator] : [])));
  const lists = given.flatMap((amount) => (amount.state === 'codes' ? [amount.codes] : []));
  if (lists.length > 0) return codesOf(unionOfCodes(lists), comparator);
  return numberOf(
    total(given.flatMap((amount) => (amount.state === 'value' ? [amount.value] : []))),
    comparator,
  );
}
