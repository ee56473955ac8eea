import type { StatedAmount } from './amount';
import { type Decimal, decimal, divide, multiply } from './decimal';
import type { BinaryKind, Expression } from './expression';
import type { FactorApplied } from './factor-applied';
import { formatFormula } from './format-formula';
import { parseFormula } from './formula';
import { remember } from './remember';
import type { Spread } from './spread';
import { addSpreads, certain, divideSpreads, multiplySpreads, negated, restingOn } from './spread';
import type { Trace } from './trace';
import type { DataQuality } from './uncertainty';

/** An answer in force on a leaf in a period; `value` in the metric's unit. */
export type GradedAnswer = {
  readonly key: string;
  readonly breakdown: string;
  readonly value: Decimal;
  readonly quality: DataQuality;
};

/** What a stored trace keeps that an amount's spread is read from. */
export type TraceRead = Pick<Trace, 'origin' | 'formula' | 'operands' | 'steps'> & {
  readonly factors: readonly FactorRead[];
};
export type FactorRead = Pick<
  FactorApplied,
  'code' | 'edition' | 'activity' | 'basis' | 'numerator' | 'denominator'
> & {
  readonly member?: string;
  readonly potential?: { readonly value: string };
  readonly overridden?: true;
};

/** One leaf in one period. */
export type LeafRead = {
  readonly traces: ReadonlyMap<string, TraceRead>;
  readonly answers: ReadonlyMap<string, readonly GradedAnswer[]>;
  /** Grade and key of a factor: leaves that use the same one share its error. */
  readonly factor: (applied: FactorRead) => { readonly key: string; readonly quality: DataQuality };
};

/**
 * What every answer and factor contributes to a leaf's amount of a metric, walked down its stored traces: the law of
 * propagation of uncertainty at first order (GUM 5.1.2).
 */
export function spreadOfMetric(metric: string, leaf: LeafRead): Walked {
  const known = new Map<string, Walked>();
  const of = (code: string): Walked => {
    const before = known.get(code);
    if (before) return before;
    const made = spreadOf(code, leaf, of);
    known.set(code, made);
    return made;
  };
  return of(metric);
}

/**
 * `nothing`: not applicable or absent, so that a sum goes on without it. `unknown`: it reads what cannot be walked down,
 * an earlier period, a list of codes, or whether something is approved.
 */
export type Walked = Spread | 'nothing' | 'unknown';
type Walk = { readonly leaf: LeafRead; readonly trace: TraceRead; readonly of: (metric: string) => Walked };

function spreadOf(metric: string, leaf: LeafRead, of: Walk['of']): Walked {
  const trace = leaf.traces.get(metric);
  if (trace?.formula == null || trace.origin !== 'calculated')
    return answered(leaf.answers.get(metric) ?? []);
  return walk(treeOf(trace.formula), { leaf, trace, of });
}

function answered(answers: readonly GradedAnswer[]): Walked {
  if (answers.length === 0) return 'nothing';
  return addSpreads(answers.map(({ key, value, quality }) => restingOn(key, value, quality)));
}

const trees = new Map<string, Expression>();

/** A catalogue has few formulas, and every leaf has them again. */
function treeOf(formula: string): Expression {
  const known = trees.get(formula) ?? parseFormula(formula);
  trees.set(formula, known);
  return known;
}

function walk(expression: Expression, at: Walk): Walked {
  switch (expression.kind) {
    case 'number':
    case 'coefficient':
      return certain(decimal(expression.value));
    case 'metric':
    case 'over':
      return operand(expression.code, at);
    case 'prev':
    case 'delta':
    case 'lastyear':
    case 'coverage':
      return 'unknown';
    case 'factor':
      return stepOf(expression, at) ? multiplied(expression, at) : 'nothing';
    default:
      return stepOf(expression, at)
        ? combine(expression.kind, walk(expression.left, at), walk(expression.right, at))
        : 'nothing';
  }
}

/** What the parent read decides whether there is anything: an answer given later stands in no stored trace. */
function operand(code: string, { trace, of }: Walk): Walked {
  const read = trace.operands.find((one) => one.metric === code && !one.previous && !one.coverage);
  return read?.amount.state === 'value' ? of(code) : 'nothing';
}

const spelling = remember(formatFormula);

function stepOf(expression: Expression, { trace }: Walk): StatedAmount | null {
  const text = spelling(expression);
  const stated = trace.steps.find((step) => step.expression === text)?.amount;
  return stated?.state === 'value' ? stated : null;
}

/** Activity × factor, gas by gas and member by member: each factor is a source of its own beside the activity's. */
function multiplied(
  { code, basis }: Extract<Expression, { kind: 'factor' }>,
  { leaf, trace, of }: Walk,
): Walked {
  const activity = of(code);
  if (typeof activity === 'string') return activity;
  const applied = trace.factors.filter((one) => one.activity === code && one.basis === basis);
  const terms = applied.flatMap((one) => {
    const amount =
      one.member === undefined
        ? activity
        : answered((leaf.answers.get(code) ?? []).filter(({ breakdown }) => breakdown === one.member));
    if (typeof amount === 'string') return [];
    const { key, quality } = leaf.factor(one);
    return [multiplySpreads(amount, restingOn(key, timesOf(one), quality))];
  });
  return addSpreads(terms);
}

/** The amount of one unit of activity. */
function timesOf({ numerator, denominator, potential }: FactorRead): Decimal {
  const over = multiply(decimal(numerator), decimal(potential?.value ?? '1'));
  return divide(over, decimal(denominator)) ?? over;
}

function combine(kind: BinaryKind, left: Walked, right: Walked): Walked {
  if (left === 'unknown' || right === 'unknown' || kind === 'union') return 'unknown';
  if (kind === 'sum' || kind === 'difference') {
    const subtrahend = kind === 'difference' && right !== 'nothing' ? negated(right) : right;
    const given = [left, subtrahend].filter((part) => part !== 'nothing');
    return given.length === 0 ? 'nothing' : addSpreads(given);
  }
  if (left === 'nothing' || right === 'nothing') return 'nothing';
  if (kind === 'product') return multiplySpreads(left, right);
  if (kind === 'quotient') return divideSpreads(left, right) ?? 'nothing';
  return left.value.lte(right.value) ? left : right;
}
