import type { MetricDefinition } from '../calculation/metric-definition';
import type { Reader } from '../db/reader';

/** The definitions in force for a fiscal year, by metric code, in the catalogue's order. */
export async function definitionsFor(db: Reader, fiscalYear: number): Promise<Map<string, MetricDefinition>> {
  const metrics = await db.metric.findMany({
    orderBy: { position: 'asc' },
    select: {
      code: true,
      versions: { where: { effectiveFrom: { lte: fiscalYear } }, orderBy: { version: 'desc' }, take: 1 },
    },
  });
  const definitions = new Map<string, MetricDefinition>();
  for (const { code, versions } of metrics) {
    const version = versions[0];
    if (!version) continue;
    definitions.set(code, {
      code,
      versionId: version.id,
      unit: version.unit,
      valueType: version.valueType,
      kind: version.kind,
      calculated: version.calculated,
      decimalsMin: version.decimalsMin,
      decimalsMax: version.decimalsMax,
      numerator: version.numerator,
      denominator: version.denominator,
      formula: version.formula,
      breakdown: version.breakdown,
      timeRule: version.timeRule,
      orgRule: version.orgRule,
      allowComparator: version.allowComparator,
    });
  }
  return definitions;
}
