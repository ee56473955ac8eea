import type { BinaryKind, Expression } from './expression';

/** What stands where something else should. */
const EXPECTED = {
  operand: 'Expected a number, a metric code, a function or "("',
  'metric-code': 'Expected a metric code',
  number: 'Expected a number',
  basis: 'Expected a factor basis',
  opening: 'Expected "("',
  closing: 'Expected ")"',
  comma: 'Expected ","',
  end: 'Expected the end of the formula',
  function: 'Unknown function',
  character: 'Unexpected character',
  'bare-minus': 'A minus sign stands between blanks',
} as const;

export type FormulaFault = keyof typeof EXPECTED;

/** A formula that cannot be read; `position` counts characters from 0, `found` is what stands there. */
export class FormulaError extends Error {
  constructor(
    readonly fault: FormulaFault,
    readonly formula: string,
    readonly position: number,
    readonly found: string = formula.charAt(position),
  ) {
    const what = fault === 'function' ? `${EXPECTED[fault]} "${found}"` : EXPECTED[fault];
    super(`${what} at position ${position} of "${formula}"`);
    this.name = 'FormulaError';
  }
}

type Token = {
  readonly type: 'number' | 'code' | 'name' | 'sign';
  readonly text: string;
  readonly at: number;
};

const TOKEN = /\s*(?:(\d+(?:\.\d+)?)|([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*)|([a-z]+)|([-+*/(),]))/y;
const OPERATORS: Readonly<Record<string, BinaryKind>> = {
  '+': 'sum',
  '-': 'difference',
  '*': 'product',
  '/': 'quotient',
};

/** Where in the text a part of a formula stands: from its first character to behind its last. */
export type Place = { readonly from: number; readonly to: number };

/** A formula with the place of each of its parts, for who marks them. */
export type ReadFormula = {
  readonly expression: Expression;
  readonly places: ReadonlyMap<Expression, Place>;
};

/**
 * Reads a metric's formula (functions and bases: breakdowns.csv, `formula-function`).
 * Codes contain hyphens, so a minus sign stands between blanks. Throws FormulaError.
 */
export const parseFormula = (text: string): Expression => readFormula(text).expression;

/** As `parseFormula`, with the place of each part. */
export function readFormula(text: string): ReadFormula {
  const tokens = tokenise(text);
  const places = new Map<Expression, Place>();
  let next = 0;

  const placed = (from: number, expression: Expression): Expression => {
    const last = tokens[next - 1] as Token;
    places.set(expression, { from, to: last.at + last.text.length });
    return expression;
  };
  const here = () => tokens[next]?.at ?? text.length;

  const fail = (fault: FormulaFault): never => {
    throw new FormulaError(fault, text, here(), tokens[next]?.text ?? '');
  };
  const peek = (...signs: string[]) => {
    const token = tokens[next];
    return token?.type === 'sign' && signs.includes(token.text);
  };
  const take = (type: Token['type'], fault: FormulaFault, sign?: string): string => {
    const token = tokens[next];
    if (token?.type !== type || (sign && token.text !== sign)) return fail(fault);
    next += 1;
    return token.text;
  };
  const chain = (signs: string[], operand: () => Expression): Expression => {
    const from = here();
    let left = operand();
    while (peek(...signs)) {
      const kind = OPERATORS[take('sign', 'operand')] as BinaryKind;
      left = placed(from, { kind, left, right: operand() });
    }
    return left;
  };
  const sum = (): Expression => chain(['+', '-'], () => chain(['*', '/'], primary));
  const code = () => take('code', 'metric-code');
  const comma = () => take('sign', 'comma', ',');

  function primary(): Expression {
    const token = tokens[next];
    const from = here();
    if (token?.type === 'number') return placed(from, { kind: 'number', value: take('number', 'operand') });
    if (token?.type === 'code') return placed(from, { kind: 'metric', code: code() });
    if (token?.type === 'name') return placed(from, call());
    take('sign', 'operand', '(');
    const inner = sum();
    take('sign', 'closing', ')');
    return inner;
  }

  function call(): Expression {
    const at = next;
    const name = take('name', 'operand');
    take('sign', 'opening', '(');
    const expression = argumentsOf(name, at);
    take('sign', 'closing', ')');
    return expression;
  }

  function argumentsOf(name: string, at: number): Expression {
    switch (name) {
      case 'prev':
      case 'delta':
      case 'lastyear':
      case 'coverage':
        return { kind: name, code: code() };
      case 'sum':
      case 'average':
      case 'end':
        return { kind: 'over', name, code: code() };
      case 'coefficient':
        return { kind: name, value: take('number', 'number') };
      case 'energy':
      case 'tce':
        return { kind: 'factor', name, code: code(), basis: name.toUpperCase() };
      case 'emissions':
      case 'equivalent': {
        const activity = code();
        comma();
        return { kind: 'factor', name, code: activity, basis: take('code', 'basis') };
      }
      case 'min':
      case 'union': {
        const left = sum();
        comma();
        return { kind: name, left, right: sum() };
      }
      default:
        next = at;
        return fail('function');
    }
  }

  const expression = sum();
  if (next < tokens.length) fail('end');
  return { expression, places };
}

function tokenise(text: string): Token[] {
  const tokens: Token[] = [];
  const end = text.trimEnd().length;
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < end) {
    const from = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new FormulaError('character', text, from + leadingBlanks(text.slice(from)));
    const [, number, code, name, sign] = match;
    const token = (number ?? code ?? name ?? sign) as string;
    const at = TOKEN.lastIndex - token.length;
    if (token === '-' && !(blank(text[at - 1]) && blank(text[at + 1]))) {
      throw new FormulaError('bare-minus', text, at);
    }
    tokens.push({ type: typeOf(match), text: token, at });
  }
  return tokens;
}

const blank = (character: string | undefined) => character !== undefined && /\s/.test(character);
const leadingBlanks = (text: string) => text.length - text.trimStart().length;

function typeOf([, number, code, name]: RegExpExecArray): Token['type'] {
  if (number) return 'number';
  if (code) return 'code';
  return name ? 'name' : 'sign';
}
