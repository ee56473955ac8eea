import { Decimal, decimal } from './decimal';
import type { Expression } from './expression';
import { inputsOf, isOfCodes, MISSING_WORD, NOT_APPLICABLE_WORD, type TestCase, tryCase } from './test-case';

/** Enough digits to tell two formulas apart, few enough to be read. */
const DECIMALS = 6;

/**
 * Examples for a formula that has none yet: everything given, its last part missing, not applicable, and zero where
 * something is divided by it. What they expect is what the formula gives: they hold whoever changes it to account.
 */
export function suggestCases(expression: Expression): TestCase[] {
  const inputs = inputsOf(expression);
  const last = inputs.at(-1);
  if (last === undefined) return [];
  const given = Object.fromEntries(inputs.map((part, place) => [part, textAt(place, isOfCodes(expression))]));
  const lasts = [MISSING_WORD, NOT_APPLICABLE_WORD, ...(divides(expression) ? ['0'] : [])];
  const others = inputs.length > 1 ? lasts.map((text) => ({ ...given, [last]: text })) : [];
  return [given, ...others].map((each) => {
    const { result } = tryCase(expression, { given: each, expected: '' });
    return { given: each, expected: shortened(result) };
  });
}

const textAt = (place: number, ofCodes: boolean): string =>
  ofCodes ? `A${place} A${place + 1}` : String(100 * (place + 1) - 20 * place);

const divides = (expression: Expression): boolean =>
  expression.kind === 'quotient' ||
  ('left' in expression && (divides(expression.left) || divides(expression.right)));

const shortened = (result: string): string =>
  result.includes('.') && /^-?[\d.]+$/.test(result)
    ? new Decimal(decimal(result)).toDecimalPlaces(DECIMALS).toFixed()
    : result;
