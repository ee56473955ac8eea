import { operandsOf } from '../calculation/expression';
import { parseFormula } from '../calculation/formula';
import type { MetricDefinition } from '../calculation/metric-definition';
import { addedTo } from '../calculation/moved-emissions';

type Definitions = ReadonlyMap<string, MetricDefinition>;

/** What a definition is worked out from: what its formula reads, and the parts it is put together from. */
function readBy({ formula, numerator, denominator }: MetricDefinition): string[] {
  const operands = formula === null ? [] : operandsOf(parseFormula(formula)).map(({ metric }) => metric);
  return [...operands, numerator, denominator].filter((code) => code !== null);
}

/** The same, and on places whose emissions move to another category what moves to it. */
const readAnywhereBy = (definition: MetricDefinition): string[] => [
  ...readBy(definition),
  ...addedTo(definition.code),
];

/** The metrics whose figures a changed definition can move: itself and whatever is made from it, however far. */
export function affectedBy(code: string, definitions: Definitions): Set<string> {
  const affected = new Set([code]);
  for (const known of affected) {
    for (const definition of definitions.values())
      if (readAnywhereBy(definition).includes(known)) affected.add(definition.code);
  }
  return affected;
}

/** These metrics and all that their formulas are made from. */
export const neededFor = (codes: Iterable<string>, definitions: Definitions): Set<string> =>
  closure(codes, definitions, readBy);

/** Enough to work these metrics out on any leaf, however it is leased. */
export const neededAnywhere = (codes: Iterable<string>, definitions: Definitions): Set<string> =>
  closure(codes, definitions, readAnywhereBy);

function closure(codes: Iterable<string>, definitions: Definitions, read: typeof readBy): Set<string> {
  const needed = new Set(codes);
  for (const known of needed) {
    const definition = definitions.get(known);
    for (const code of definition ? read(definition) : []) needed.add(code);
  }
  return needed;
}
