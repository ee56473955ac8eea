import { operandsOf } from '../calculation/expression';
import { parseFormula } from '../calculation/formula';
import type { MetricDefinition } from '../calculation/metric-definition';

type Definitions = ReadonlyMap<string, MetricDefinition>;

/** What a definition is worked out from: what its formula reads, and the parts it is put together from. */
function readBy({ formula, numerator, denominator }: MetricDefinition): string[] {
  const operands = formula === null ? [] : operandsOf(parseFormula(formula)).map(({ metric }) => metric);
  return [...operands, numerator, denominator].filter((code) => code !== null);
}

/** The metrics whose figures a changed definition can move: itself and whatever is made from it, however far. */
export function affectedBy(code: string, definitions: Definitions): Set<string> {
  const affected = new Set([code]);
  for (const known of affected) {
    for (const definition of definitions.values())
      if (readBy(definition).includes(known)) affected.add(definition.code);
  }
  return affected;
}

/** These metrics and all they are made from: enough to work them out. */
export function neededFor(codes: Iterable<string>, definitions: Definitions): Set<string> {
  const needed = new Set(codes);
  for (const known of needed) {
    const definition = definitions.get(known);
    for (const read of definition ? readBy(definition) : []) needed.add(read);
  }
  return needed;
}
