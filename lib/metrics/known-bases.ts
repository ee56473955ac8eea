import { operandsOf } from '../calculation/expression';
import { parseFormula } from '../calculation/formula';
import type { MetricDefinition } from '../calculation/metric-definition';
import type { Reader } from '../db/reader';

/** The bases of which some edition has a factor, or which some formula reads already. */
export async function knownBases(
  db: Pick<Reader, 'factor'>,
  catalogue: ReadonlyMap<string, MetricDefinition>,
): Promise<ReadonlySet<string>> {
  const factors = await db.factor.findMany({ distinct: ['basis'], select: { basis: true } });
  const read = [...catalogue.values()].flatMap(({ formula }) =>
    formula === null ? [] : operandsOf(parseFormula(formula)).flatMap(({ basis }) => basis ?? []),
  );
  return new Set([...factors.map(({ basis }) => basis), ...read]);
}
