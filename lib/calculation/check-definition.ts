import { canonical } from './decimal';
import type { Expression } from './expression';
import { formatFormula } from './format-formula';
import { FormulaError, type Place, readFormula } from './formula';
import {
  alikeDimensions,
  behaviourOfSum,
  ENERGY,
  type FormulaType,
  formatType,
  type NumberType,
  productType,
  quotientType,
  sameScale,
  scaleBetween,
  typeOfConstant,
  typeOfMetric,
  typeOfUnit,
  widerDimension,
} from './formula-type';
import type { MetricDefinition } from './metric-definition';

/** What a formula may read. */
export type Readable = Pick<MetricDefinition, 'code' | 'unit' | 'kind' | 'valueType' | 'formula'>;

/** A definition before it is saved. */
export type Drafted = Readable & Pick<MetricDefinition, 'timeRule' | 'numerator' | 'denominator'>;

export type ProblemCode =
  | 'unreadable'
  | 'unknown-metric'
  | 'unknown-unit'
  | 'cycle'
  | 'not-added'
  | 'rate-added'
  | 'stock-with-flow'
  | 'codes-with-numbers'
  | 'wrong-scale'
  | 'wrong-result'
  | 'time-rule'
  | 'parts';

/** What is wrong with a definition, and the part of its formula that it stands in; null where it is the whole. */
export type Problem = { readonly code: ProblemCode; readonly sentence: string; readonly place: Place | null };

/** A part of a formula with what it is: the tree that the editor draws. */
export type TypedPart = {
  readonly text: string;
  readonly type: FormulaType | null;
  readonly parts: readonly TypedPart[];
};

export type CheckedDefinition = { readonly problems: readonly Problem[]; readonly tree: TypedPart | null };

/** How each kind may be put together over time (calculation-rules §6): a sum of ratios or of stocks is no number. */
const TIME_RULES: Readonly<Record<MetricDefinition['kind'], readonly string[]>> = {
  flow: ['sum'],
  stock: ['last'],
  cumulative: ['last'],
  ratio: ['sum_num/sum_den'],
  ratio_of_stocks: ['end_num/end_den'],
  weighted_average: ['sum_xw/sum_w'],
  intensity: ['sum_num/sum_den', 'sum_num/avg_den', 'own_period'],
  distinct: ['union', 'union_at_end'],
  cumulative_distinct: ['union_to_date'],
  campaign: ['own_period'],
  equivalence: ['recompute'],
  milestone: ['list'],
  text: ['list'],
};

/** Checks a definition as a compiler would, before it is saved: every part's unit and kind, its result, its time rule. */
export function checkDefinition(
  drafted: Drafted,
  catalogue: ReadonlyMap<string, Readable>,
): CheckedDefinition {
  const problems: Problem[] = [...timeProblems(drafted)];
  if (drafted.formula === null) return { problems, tree: null };
  try {
    const { expression, places } = readFormula(drafted.formula);
    const checker = new Checker(catalogue, places, problems);
    const tree = checker.part(expression);
    checker.result(drafted, expression, tree.type);
    checker.cycle(drafted, expression);
    return { problems, tree };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const place = { from: error.position, to: error.position + 1 };
    return { problems: [...problems, { code: 'unreadable', sentence: error.message, place }], tree: null };
  }
}

function timeProblems({ code, kind, timeRule }: Drafted): Problem[] {
  const allowed = TIME_RULES[kind];
  if (allowed.includes(timeRule)) return [];
  const sentence = `${code} is of kind ${kind}: over quarters it is taken by ${allowed.join(' or ')}, not by ${timeRule}.`;
  return [{ code: 'time-rule', sentence, place: null }];
}

class Checker {
  constructor(
    private readonly catalogue: ReadonlyMap<string, Readable>,
    private readonly places: ReadonlyMap<Expression, Place>,
    private readonly problems: Problem[],
  ) {}

  /** The type of a part, and of the parts it is made of; null where a problem was found below. */
  part(expression: Expression): TypedPart {
    const text = formatFormula(expression);
    switch (expression.kind) {
      case 'number':
        return { text, type: typeOfConstant(expression.value), parts: [] };
      case 'metric':
      case 'prev':
        return { text, type: this.metric(expression, expression.code), parts: [] };
      case 'delta':
        return { text, type: asFlow(this.metric(expression, expression.code)), parts: [] };
      case 'factor':
        return { text, type: this.factor(expression), parts: [] };
      default: {
        const parts = [this.part(expression.left), this.part(expression.right)] as const;
        return { text, type: this.binary(expression, parts[0].type, parts[1].type), parts };
      }
    }
  }

  private metric(expression: Expression, code: string): FormulaType | null {
    const metric = this.catalogue.get(code);
    if (!metric) return this.refuse(expression, 'unknown-metric', `There is no metric ${code}.`);
    const type = typeOfMetric(metric);
    return (
      type ??
      this.refuse(
        expression,
        'unknown-unit',
        `${code} is in “${metric.unit}”, which is no unit to calculate with.`,
      )
    );
  }

  /** A factor carries its own units; what comes out is what its function is for. */
  private factor(expression: Extract<Expression, { kind: 'factor' }>): FormulaType | null {
    if (this.metric(expression, expression.code) === null) return null;
    switch (expression.name) {
      case 'emissions':
        return typeOfUnit('t CO2e', 'flow');
      case 'energy':
        return ENERGY;
      case 'tce':
        return typeOfUnit('tce', 'flow');
      default:
        return { kind: 'any' };
    }
  }

  private binary(
    expression: Extract<Expression, { left: Expression }>,
    left: FormulaType | null,
    right: FormulaType | null,
  ): FormulaType | null {
    if (!left || !right) return null;
    if (expression.kind === 'union') {
      if (left.kind === 'codes' && right.kind === 'codes') return left;
      return this.refuse(
        expression,
        'codes-with-numbers',
        `${said(expression, left, right)}: union() joins lists of codes.`,
      );
    }
    if (left.kind === 'codes' || right.kind === 'codes')
      return this.refuse(
        expression,
        'codes-with-numbers',
        `${said(expression, left, right)}: codes are counted, not calculated with.`,
      );
    if (left.kind === 'any' || right.kind === 'any') return left.kind === 'any' ? right : left;
    if (expression.kind === 'product') return productType(left, right);
    if (expression.kind === 'quotient') return quotientType(left, right);
    return this.added(expression, left, right);
  }

  private added(
    expression: Extract<Expression, { left: Expression }>,
    left: NumberType,
    right: NumberType,
  ): FormulaType | null {
    const words = said(expression, left, right);
    if (left.behaviour === 'rate' || right.behaviour === 'rate')
      return this.refuse(expression, 'rate-added', `${words}: a ratio is never added; add its two parts.`);
    if (!alikeDimensions(left.dimension, right.dimension))
      return this.refuse(expression, 'not-added', `${words}: they measure different things.`);
    if (!sameScale(left, right))
      return this.refuse(
        expression,
        'wrong-scale',
        `${words}: one is ${ratio(left, right)} of the other; convert it first.`,
      );
    const behaviour = behaviourOfSum(left.behaviour, right.behaviour);
    if (!behaviour)
      return this.refuse(expression, 'stock-with-flow', `${words}: a stock and a flow are not added.`);
    return { ...left, dimension: widerDimension(left.dimension, right.dimension), behaviour };
  }

  /** Whether the whole is what the definition says it is. */
  result(drafted: Drafted, expression: Expression, type: FormulaType | null): void {
    if (!type || type.kind === 'any') return;
    const declared = typeOfMetric(drafted);
    if (!declared) {
      this.refuse(expression, 'unknown-unit', `“${drafted.unit}” is no unit to calculate with.`);
      return;
    }
    if (type.kind === 'codes' || declared.kind === 'codes') {
      if (type.kind !== declared.kind)
        this.refuse(
          expression,
          'wrong-result',
          `The formula gives ${formatType(type)}, the metric is ${formatType(declared)}.`,
        );
      return;
    }
    if (declared.kind === 'any') return;
    if (!alikeDimensions(type.dimension, declared.dimension)) {
      this.refuse(
        expression,
        'wrong-result',
        `The formula gives ${formatType(type)}, the metric is ${formatType(declared)}.`,
      );
    } else if (!sameScale(type, declared)) {
      this.refuse(
        expression,
        'wrong-scale',
        `The formula gives numbers that are ${ratio(type, declared)} times too large for “${drafted.unit}”.`,
      );
    }
    if (declared.behaviour === 'rate' && drafted.kind !== 'weighted_average') this.parts(drafted, expression);
  }

  /** A ratio is put together from its two parts, so its formula reads these and nothing else. */
  private parts({ code, numerator, denominator }: Drafted, expression: Expression): void {
    const read = new Set(metricsOf(expression));
    const named = new Set([numerator, denominator].filter((part) => part !== null));
    if (named.size === 2 && [...read].every((metric) => named.has(metric)) && read.size === 2) return;
    this.refuse(
      expression,
      'parts',
      `${code} is a ratio: its formula reads its numerator and its denominator, and nothing else.`,
    );
  }

  /** Whether the metric comes back to itself within one period; `prev` reads the period before, which is no circle. */
  cycle({ code }: Drafted, expression: Expression): void {
    const way = this.wayBack(code, expression, [code]);
    if (way) this.refuse(expression, 'cycle', `${way.join(' → ')}: the metric would be made of itself.`);
  }

  private wayBack(code: string, expression: Expression, way: readonly string[]): string[] | null {
    for (const metric of metricsOf(expression)) {
      if (metric === code) return [...way, metric];
      const formula = way.includes(metric) ? null : this.catalogue.get(metric)?.formula;
      const found = formula ? this.wayBack(code, readFormula(formula).expression, [...way, metric]) : null;
      if (found) return found;
    }
    return null;
  }

  private refuse(expression: Expression, code: ProblemCode, sentence: string): null {
    this.problems.push({ code, sentence, place: this.places.get(expression) ?? null });
    return null;
  }
}

const asFlow = (type: FormulaType | null): FormulaType | null =>
  type?.kind === 'number' ? { ...type, behaviour: 'flow' } : type;

function said(
  { left, right }: Extract<Expression, { left: Expression }>,
  one: FormulaType,
  other: FormulaType,
): string {
  return `${formatFormula(left)} is ${formatType(one)} and ${formatFormula(right)} is ${formatType(other)}`;
}

function ratio(from: NumberType, to: NumberType): string {
  const scale = scaleBetween(to, from);
  return scale ? canonical(scale) : 'nothing';
}

/** Metrics read of the same period. */
function metricsOf(expression: Expression): string[] {
  switch (expression.kind) {
    case 'number':
    case 'prev':
      return [];
    case 'metric':
    case 'delta':
    case 'factor':
      return [expression.code];
    default:
      return [...metricsOf(expression.left), ...metricsOf(expression.right)];
  }
}
