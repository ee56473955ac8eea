import { type Expression, type Operand, operandsOf } from './expression';
import { formatFormula } from './format-formula';
import { parseFormula } from './formula';
import type { MetricDefinition } from './metric-definition';
import { remember } from './remember';

/** A formula read once for all leaves and periods of a year. */
export type PreparedFormula = {
  readonly expression: Expression;
  /** In canonical spelling. */
  readonly text: string;
  readonly operands: readonly Operand[];
  /** What its trace lists: each metric, of this period or the one before, once. */
  readonly read: readonly Operand[];
};

export type PreparedMetric = {
  readonly definition: MetricDefinition;
  /** Null where people answer the metric. */
  readonly formula: PreparedFormula | null;
};

/** In an order in which each metric comes after all it is calculated from; `placeOf` says where one stands in it. */
export type PreparedDefinitions = {
  readonly metrics: readonly PreparedMetric[];
  readonly placeOf: ReadonlyMap<string, number>;
};

/**
 * The definitions of a year with their formulas read; made once for a list, which is not changed afterwards. Throws on a formula that cannot be read, reads an unknown metric,
 * or reads itself.
 */
export const prepareDefinitions = remember(
  (definitions: readonly MetricDefinition[]): PreparedDefinitions => {
    const byCode = new Map(definitions.map((definition) => [definition.code, definition]));
    const prepared = new Map<string, PreparedMetric>();
    const underWay = new Set<string>();
    const visit = (code: string): void => {
      if (prepared.has(code)) return;
      const definition = byCode.get(code);
      if (!definition) throw new Error(`Unknown metric "${code}"`);
      if (underWay.has(code)) throw new Error(`The formula of "${code}" reads itself`);
      underWay.add(code);
      const formula = definition.calculated ? prepareFormula(definition) : null;
      for (const needed of readBy(definition, formula)) visit(needed);
      prepared.set(code, { definition, formula });
    };
    for (const { code } of definitions) visit(code);
    return {
      metrics: [...prepared.values()],
      placeOf: new Map([...prepared.keys()].map((code, place) => [code, place])),
    };
  },
);

/** What a metric is worked out from in its own period: its operands, and the two parts of a ratio. */
function readBy({ numerator, denominator }: MetricDefinition, formula: PreparedFormula | null): string[] {
  const operands = formula?.operands.filter(({ previous }) => !previous).map(({ metric }) => metric) ?? [];
  const parts = denominator ? [numerator, denominator].filter((part) => part !== null) : [];
  return [...operands, ...parts];
}

function prepareFormula({ code, formula }: MetricDefinition): PreparedFormula {
  if (!formula) throw new Error(`"${code}" is calculated and has no formula`);
  return prepareExpression(parseFormula(formula));
}

/** An expression made ready to be worked out on any leaf. */
export function prepareExpression(expression: Expression): PreparedFormula {
  const operands = operandsOf(expression);
  const read = new Map(operands.map((operand) => [JSON.stringify({ ...operand, basis: null }), operand]));
  return { expression, text: formatFormula(expression), operands, read: [...read.values()] };
}
