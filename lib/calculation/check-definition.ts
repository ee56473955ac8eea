import { canonical, ONE } from './decimal';
import { type Expression, type OverFunction, operandsOf } from './expression';
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
import { unitOfType } from './unit-of-type';

/** What a formula may read. */
export type Readable = Pick<MetricDefinition, 'code' | 'unit' | 'kind' | 'valueType' | 'formula'>;

/** A definition before it is saved. */
export type Drafted = Readable & Pick<MetricDefinition, 'timeRule' | 'numerator' | 'denominator'>;

export type ProblemCode =
  | 'unreadable'
  | 'unknown-metric'
  | 'unknown-unit'
  | 'unknown-basis'
  | 'cycle'
  | 'not-added'
  | 'rate-added'
  | 'stock-with-flow'
  | 'codes-with-numbers'
  | 'wrong-scale'
  | 'too-large'
  | 'wrong-result'
  | 'rate-carried'
  | 'rate-summed'
  | 'stock-summed'
  | 'flow-not-summed'
  | 'over-disagrees'
  | 'over-outside-ratio'
  | 'time-rule'
  | 'parts';

/**
 * What is wrong with a definition, and the part of its formula that it stands in; null where it is the whole.
 * The sentence is the compiler's; `values` fill that of a page.
 */
export type Problem = {
  readonly code: ProblemCode;
  readonly sentence: string;
  readonly values: Readonly<Record<string, string>>;
  readonly place: Place | null;
};

/** A part of a formula with what it is: the tree that the editor draws. `unit` is null where it has no name. */
export type TypedPart = {
  readonly text: string;
  readonly kind: Expression['kind'];
  readonly type: FormulaType | null;
  readonly unit: string | null;
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

/** How a time rule takes a ratio's two parts. */
const PARTS_OVER_TIME: Readonly<Record<string, readonly [OverFunction, OverFunction]>> = {
  'sum_num/sum_den': ['sum', 'sum'],
  'sum_num/avg_den': ['sum', 'average'],
  'end_num/end_den': ['end', 'end'],
  own_period: ['sum', 'sum'],
};

/** A part of the whole between 0 and 1. */
const COVERAGE: NumberType = { kind: 'number', times: ONE, over: ONE, dimension: [], behaviour: 'rate' };

/** It says of itself that it converts nothing. */
const COEFFICIENT: NumberType = { ...COVERAGE, behaviour: 'constant' };

/** The ways in which a metric of this kind may be taken over quarters. */
export const timeRulesOf = (kind: MetricDefinition['kind']): readonly string[] => TIME_RULES[kind];

/**
 * Checks a definition as a compiler would, before it is saved: every part's unit and kind, its result, its time rule.
 * `bases`: those that factors are made for; null where any is taken.
 */
export function checkDefinition(
  drafted: Drafted,
  catalogue: ReadonlyMap<string, Readable>,
  bases: ReadonlySet<string> | null = null,
): CheckedDefinition {
  const problems: Problem[] = [...timeProblems(drafted)];
  if (drafted.formula === null) return { problems, tree: null };
  try {
    const { expression, places } = readFormula(drafted.formula);
    const checker = new Checker(catalogue, places, problems, unitsIn(drafted, expression, catalogue), bases);
    const tree = checker.part(expression);
    checker.result(drafted, expression, tree.type);
    checker.cycle(drafted, expression);
    return { problems, tree };
  } catch (error) {
    if (!(error instanceof FormulaError)) throw error;
    const { fault, found, message: sentence, position: from } = error;
    const place = { from, to: from + (found.length || 1) };
    return {
      problems: [...problems, { code: 'unreadable', sentence, values: { fault, found }, place }],
      tree: null,
    };
  }
}

function timeProblems({ code, kind, timeRule }: Drafted): Problem[] {
  const allowed = TIME_RULES[kind];
  if (allowed.includes(timeRule)) return [];
  const sentence = `${code} is of kind ${kind}: over quarters it is taken by ${allowed.join(' or ')}, not by ${timeRule}.`;
  return [{ code: 'time-rule', sentence, values: { metric: code }, place: null }];
}

/** Units to say a part's unit in: the metric's own first, then those of what it reads. */
function unitsIn(
  { unit }: Drafted,
  expression: Expression,
  catalogue: ReadonlyMap<string, Readable>,
): string[] {
  const read = operandsOf(expression).flatMap(({ metric }) => catalogue.get(metric)?.unit ?? []);
  return [...new Set([unit, ...read, ...USUAL_UNITS])];
}

/** What parts come to that no metric is in. */
const USUAL_UNITS = ['MWh', 'kWh', 't CO2e', 't', 'kg', 'g', 'GJ', 'tce', 'm3', 'L', 'ratio', '%'];

class Checker {
  constructor(
    private readonly catalogue: ReadonlyMap<string, Readable>,
    private readonly places: ReadonlyMap<Expression, Place>,
    private readonly problems: Problem[],
    private readonly units: readonly string[],
    private readonly bases: ReadonlySet<string> | null,
  ) {}

  /** The type of a part, and of the parts it is made of; null where a problem was found below. */
  part(expression: Expression): TypedPart {
    if ('left' in expression) {
      const [left, right] = [this.part(expression.left), this.part(expression.right)];
      return this.typed(expression, this.binary(expression, left.type, right.type), [left, right]);
    }
    return this.typed(expression, this.single(expression), []);
  }

  private typed(expression: Expression, type: FormulaType | null, parts: readonly TypedPart[]): TypedPart {
    const unit = type && unitOfType(type, this.units);
    return { text: formatFormula(expression), kind: expression.kind, type, unit, parts };
  }

  private single(expression: Exclude<Expression, { left: Expression }>): FormulaType | null {
    switch (expression.kind) {
      case 'number':
        return typeOfConstant(expression.value);
      case 'coefficient':
        return COEFFICIENT;
      case 'metric':
        return this.metric(expression, expression.code);
      case 'prev':
      case 'lastyear':
        return this.earlier(expression, expression.code);
      case 'delta':
        return asFlow(this.earlier(expression, expression.code));
      case 'coverage':
        return this.metric(expression, expression.code, false) && COVERAGE;
      case 'over':
        return this.over(expression);
      case 'factor':
        return this.factor(expression);
    }
  }

  private metric(expression: Expression, code: string, counted = true): FormulaType | null {
    const metric = this.catalogue.get(code);
    if (!metric)
      return this.refuse(expression, 'unknown-metric', `There is no metric ${code}.`, { metric: code });
    const type = typeOfMetric(metric);
    if (!counted) return type ?? COVERAGE;
    return (
      type ??
      this.refuse(
        expression,
        'unknown-unit',
        `${code} is in “${metric.unit}”, which is no unit to calculate with.`,
        { metric: code, unit: metric.unit },
      )
    );
  }

  /** Of an earlier period amounts are kept; a ratio's is made of its parts anew. */
  private earlier(expression: Expression, code: string): FormulaType | null {
    const type = this.metric(expression, code);
    if (type?.kind !== 'number' || type.behaviour !== 'rate') return type;
    const sentence = `${code} is a ratio: of an earlier period its two parts are read, not their quotient.`;
    return this.refuse(expression, 'rate-carried', sentence, { metric: code });
  }

  /** What is summed over quarters flows; what stands is averaged, or taken at the end. */
  private over(expression: Extract<Expression, { kind: 'over' }>): FormulaType | null {
    const { name, code } = expression;
    const type = this.metric(expression, code);
    if (!type) return null;
    const behaviour = behaviourWord(type);
    const values = { function: name, metric: code, kind: behaviour };
    if (behaviour === 'rate') {
      const sentence = `${code} is a ratio: its quotients are not put together by ${name}(), its two parts are.`;
      return this.refuse(expression, 'rate-summed', sentence, values);
    }
    const stands = behaviour === 'stock' || behaviour === 'cumulative';
    if (name === 'sum' && behaviour === 'flow') return type;
    if (name !== 'sum' && stands) return type;
    if (stands) {
      const sentence = `${code} stands at a day: summed over quarters it would be counted again in each.`;
      return this.refuse(expression, 'stock-summed', sentence, values);
    }
    const sentence = `${code} is ${behaviour}: over quarters it is summed, not taken by ${name}().`;
    return this.refuse(expression, 'flow-not-summed', sentence, values);
  }

  /** A factor carries its own units; what comes out is what its function is for. */
  private factor(expression: Extract<Expression, { kind: 'factor' }>): FormulaType | null {
    if (this.metric(expression, expression.code) === null) return null;
    const { basis } = expression;
    if (this.bases && !this.bases.has(basis)) {
      const sentence = `No edition has a factor for the basis ${basis}.`;
      return this.refuse(expression, 'unknown-basis', sentence, { basis });
    }
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
        this.sides(expression, left, right),
      );
    }
    if (left.kind === 'codes' || right.kind === 'codes')
      return this.refuse(
        expression,
        'codes-with-numbers',
        `${said(expression, left, right)}: codes are counted, not calculated with.`,
        this.sides(expression, left, right),
      );
    const scaled = expression.kind === 'product' || expression.kind === 'quotient';
    if (left.kind === 'any') return scaled ? left : right;
    if (right.kind === 'any') return scaled ? right : left;
    if (expression.kind === 'product') return productType(left, right);
    if (expression.kind === 'quotient') return quotientType(left, right);
    return this.added(expression, left, right);
  }

  private added(
    expression: Extract<Expression, { left: Expression }>,
    left: NumberType,
    right: NumberType,
  ): FormulaType | null {
    const refuse = (code: ProblemCode, why: string) => {
      const words = said(expression, left, right);
      return this.refuse(expression, code, `${words}: ${why}`, this.sides(expression, left, right));
    };
    if (left.behaviour === 'rate' || right.behaviour === 'rate')
      return refuse('rate-added', 'a ratio is never added; add its two parts.');
    if (!alikeDimensions(left.dimension, right.dimension))
      return refuse('not-added', 'they measure different things.');
    if (!sameScale(left, right))
      return refuse('wrong-scale', `one is ${ratio(left, right)} of the other; convert it first.`);
    const behaviour = behaviourOfSum(left.behaviour, right.behaviour);
    if (!behaviour) return refuse('stock-with-flow', 'a stock and a flow are not added.');
    return { ...left, dimension: widerDimension(left.dimension, right.dimension), behaviour };
  }

  /** What a sentence about two sides tells of them. */
  private sides(
    { left, right }: Extract<Expression, { left: Expression }>,
    one: FormulaType,
    other: FormulaType,
  ): Readonly<Record<string, string>> {
    return {
      left: formatFormula(left),
      leftUnit: unitOfType(one, this.units) ?? '',
      leftKind: behaviourWord(one),
      right: formatFormula(right),
      rightUnit: unitOfType(other, this.units) ?? '',
      rightKind: behaviourWord(other),
      times: one.kind === 'number' && other.kind === 'number' ? ratio(one, other) : '',
    };
  }

  /** Whether the whole is what the definition says it is. */
  result(drafted: Drafted, expression: Expression, type: FormulaType | null): void {
    if (!type || type.kind === 'any') return;
    const declared = typeOfMetric(drafted);
    if (!declared) {
      const values = { metric: drafted.code, unit: drafted.unit };
      this.refuse(expression, 'unknown-unit', `“${drafted.unit}” is no unit to calculate with.`, values);
      return;
    }
    if (declared.kind === 'any') return;
    const values = {
      unit: unitOfType(type, this.units) ?? '',
      kind: behaviourWord(type),
      declaredUnit: drafted.unit,
      declaredKind: behaviourWord(declared),
    };
    const other = `The formula gives ${formatType(type)}, the metric is ${formatType(declared)}.`;
    if (type.kind === 'codes' || declared.kind === 'codes') {
      if (type.kind !== declared.kind) this.refuse(expression, 'wrong-result', other, values);
      return;
    }
    if (!alikeDimensions(type.dimension, declared.dimension)) {
      this.refuse(expression, 'wrong-result', other, values);
    } else if (!sameScale(type, declared)) {
      const times = ratio(type, declared);
      const sentence = `The formula gives numbers that are ${times} times too large for “${drafted.unit}”.`;
      this.refuse(expression, 'too-large', sentence, { times, unit: drafted.unit });
    }
    if (declared.behaviour !== 'rate') this.overs(drafted, expression);
    else if (drafted.kind !== 'weighted_average') this.parts(drafted, expression);
  }

  /** A ratio is put together from its two parts, so its formula reads these and nothing else. */
  private parts({ code, numerator, denominator, timeRule }: Drafted, expression: Expression): void {
    const covers = operandsOf(expression).filter(({ coverage }) => coverage);
    if (covers.length === 1 && operandsOf(expression).length === 1 && !numerator && !denominator) return;
    this.overs({ numerator, denominator, timeRule }, expression);
    const read = covers.length > 0 ? new Set<string>() : new Set(metricsOf(expression));
    if (read.size === 2 && [...read].every((metric) => metric === numerator || metric === denominator))
      return;
    this.refuse(
      expression,
      'parts',
      `${code} is a ratio: its formula reads its numerator and its denominator, and nothing else.`,
      { metric: code, numerator: numerator ?? '', denominator: denominator ?? '' },
    );
  }

  /** What the formula says of its parts over quarters is what the time rule does with them. */
  private overs(
    { numerator, denominator, timeRule }: Pick<Drafted, 'numerator' | 'denominator' | 'timeRule'>,
    expression: Expression,
  ): void {
    const [top, bottom] = PARTS_OVER_TIME[timeRule] ?? [];
    const dueOf = new Map([
      [denominator, bottom],
      [numerator, top],
    ]);
    for (const part of partsOver(expression)) {
      const due = dueOf.get(part.code);
      if (part.name === due) continue;
      const sentence = due
        ? `${part.name}(${part.code}): by its time rule this part is taken by ${due}().`
        : `${part.name}(${part.code}): only a ratio says how its two parts are put together over quarters.`;
      const values = { function: part.name, metric: part.code, due: due ?? '' };
      this.refuse(part, due ? 'over-disagrees' : 'over-outside-ratio', sentence, values);
    }
  }

  /** Whether the metric comes back to itself within one period; `prev` reads the period before, which is no circle. */
  cycle({ code }: Drafted, expression: Expression): void {
    const way = this.wayBack(code, expression, [code]);
    if (!way) return;
    const values = { way: way.join(' → ') };
    this.refuse(expression, 'cycle', `${values.way}: the metric would be made of itself.`, values);
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

  private refuse(
    expression: Expression,
    code: ProblemCode,
    sentence: string,
    values: Problem['values'],
  ): null {
    this.problems.push({ code, sentence, values, place: this.places.get(expression) ?? null });
    return null;
  }
}

/** How an amount behaves, by one word. */
export const behaviourWord = (type: FormulaType): string =>
  type.kind === 'number' ? type.behaviour : type.kind;

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
    case 'coefficient':
    case 'prev':
    case 'lastyear':
      return [];
    case 'metric':
    case 'delta':
    case 'coverage':
    case 'over':
    case 'factor':
      return [expression.code];
    default:
      return [...metricsOf(expression.left), ...metricsOf(expression.right)];
  }
}

type PartOver = Extract<Expression, { kind: 'over' }>;

function partsOver(expression: Expression): PartOver[] {
  if (expression.kind === 'over') return [expression];
  return 'left' in expression ? [...partsOver(expression.left), ...partsOver(expression.right)] : [];
}
