import { canAnywhere } from '../access/can';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';

export interface ListedFactor {
  readonly code: string;
  /** Metric code it is for. */
  readonly activity: string;
  readonly activityNameEn: string;
  readonly activityNameZh: string;
  readonly activityUnit: string;
  readonly basis: string;
  /** Plain decimals, exactly as stored. */
  readonly numerator: string;
  readonly denominator: string;
  readonly unit: string;
  readonly comparator: string;
  readonly source: string;
  /** As recorded: 'unverified' stays unverified. */
  readonly confidence: string;
}

export interface ListedFactorSet {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly effectiveFrom: number;
  readonly factors: readonly ListedFactor[];
}

/** The factors that convert units, the newest set first, each with its source and how far it is trusted. */
export async function listFactorSets(viewer: Viewer): Promise<ListedFactorSet[]> {
  if (!canAnywhere(viewer, 'definition.read')) return [];
  const [sets, versions] = await Promise.all([
    reader().factorSet.findMany({
      where: { subject: null },
      orderBy: [{ effectiveFrom: 'desc' }, { id: 'asc' }],
      select: {
        code: true,
        nameEn: true,
        nameZh: true,
        effectiveFrom: true,
        factors: { orderBy: { id: 'asc' } },
      },
    }),
    reader().metricVersion.findMany({
      orderBy: { version: 'asc' },
      select: { nameEn: true, nameZh: true, unit: true, metric: { select: { code: true } } },
    }),
  ]);
  const metrics = new Map(versions.map((version) => [version.metric.code, version]));
  return sets.map((set) => ({
    ...set,
    factors: set.factors.map(({ numerator, denominator, ...factor }) => ({
      code: factor.code,
      activity: factor.activity,
      activityNameEn: metrics.get(factor.activity)?.nameEn ?? factor.activity,
      activityNameZh: metrics.get(factor.activity)?.nameZh ?? factor.activity,
      activityUnit: metrics.get(factor.activity)?.unit ?? '',
      basis: factor.basis,
      numerator: numerator.toFixed(),
      denominator: denominator.toFixed(),
      unit: factor.unit,
      comparator: factor.comparator,
      source: factor.source,
      confidence: factor.confidence,
    })),
  }));
}
