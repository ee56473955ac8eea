import { type Amount, codesOf, NOT_APPLICABLE, numberOf, UNANSWERED } from './amount';
import { combineOutcomes } from './combine-outcomes';
import { canonical, type Decimal, decimal } from './decimal';
import type { Expression } from './expression';
import { formatFormula } from './format-formula';
import { type Outcome, outcome } from './outcome';

/**
 * An example that a formula must keep: what each part that reads something is given, by its text in the formula, and
 * what must come out. A number, codes with blanks between them, 'missing' or 'n/a'; what is not given is missing.
 */
export type TestCase = { readonly given: Readonly<Record<string, string>>; readonly expected: string };

export type TriedCase = TestCase & { readonly result: string; readonly kept: boolean };

export const MISSING_WORD = 'missing';
export const NOT_APPLICABLE_WORD = 'n/a';

const NUMBER = /^-?\d+(\.\d+)?$/;
const CODES = /^[A-Za-z0-9][A-Za-z0-9-]*( [A-Za-z0-9][A-Za-z0-9-]*)*$/;

/** Whether a text can be given to a formula of numbers or of codes, or expected of it. */
export const isCaseText = (text: string, ofCodes: boolean): boolean =>
  [MISSING_WORD, NOT_APPLICABLE_WORD].includes(text) || (ofCodes ? CODES : NUMBER).test(text);

/** Only union() takes codes, and it takes nothing else. */
export const isOfCodes = (expression: Expression): boolean => expression.kind === 'union';

/** The parts of a formula that read something, each once, as they are written: 'DC-FAC', 'emissions(EN-NG, STATIONARY)'. */
export function inputsOf(expression: Expression): string[] {
  if ('left' in expression)
    return [...new Set([...inputsOf(expression.left), ...inputsOf(expression.right)])];
  return 'value' in expression ? [] : [formatFormula(expression)];
}

/** Works a formula out on what a case gives. Numbers are compared to as many decimals as the case expects. */
export function tryCase(expression: Expression, { given, expected }: TestCase): TriedCase {
  const ofCodes = isOfCodes(expression);
  const { amount } = workOut(expression, (part) => amountOf(given[part] ?? '', ofCodes));
  const result = wordOf(amount);
  return { given, expected, result, kept: agrees(amount, result, expected) };
}

function workOut(expression: Expression, given: (part: string) => Amount): Outcome {
  if ('left' in expression) {
    const [left, right] = [workOut(expression.left, given), workOut(expression.right, given)];
    return combineOutcomes(expression.kind, left, right);
  }
  if ('value' in expression)
    return { amount: numberOf(decimal(expression.value)), needed: false, constant: true };
  return outcome(given(formatFormula(expression)));
}

function amountOf(text: string, ofCodes: boolean): Amount {
  if (text === NOT_APPLICABLE_WORD) return NOT_APPLICABLE;
  if (text === MISSING_WORD || !isCaseText(text, ofCodes)) return UNANSWERED;
  return ofCodes ? codesOf(text.split(' ')) : numberOf(decimal(text));
}

function wordOf(amount: Amount): string {
  switch (amount.state) {
    case 'value':
      return canonical(amount.value);
    case 'codes':
      return amount.codes.join(' ');
    case 'missing':
      return MISSING_WORD;
    case 'not-applicable':
      return NOT_APPLICABLE_WORD;
  }
}

function agrees(amount: Amount, result: string, expected: string): boolean {
  if (amount.state === 'codes') return wordOf(codesOf(expected.split(' '))) === result;
  if (amount.state !== 'value' || !NUMBER.test(expected)) return result === expected;
  return roundedAs(amount.value, expected).eq(decimal(expected));
}

const roundedAs = (value: Decimal, like: string): Decimal =>
  value.toDecimalPlaces((like.split('.')[1] ?? '').length);
