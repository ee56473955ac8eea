import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { countedShare } from '../calculation/counted-share';
import { add, canonical, type Decimal, decimal, multiply, subtract, ZERO } from '../calculation/decimal';
import type { LeafResult } from '../calculation/leaf-result';
import type { MetricDefinition } from '../calculation/metric-definition';
import { reader } from '../db/reader';
import {
  calculateLeaves,
  type LeafPeriod,
  type YearDefinitions,
  yearDefinitions,
} from '../rollups/recompute-rollups';
import { type LeafShare, readShares } from '../rollups/shares';
import { factorsFor } from './factors-for';

/** What is shown of an effect: tonnes of the inventory, and what is avoided beside it. */
export const previewedMetrics = ['GHG-S1', 'GHG-S2-LB', 'GHG-S2-MB', 'GHG-S3', 'AV-PV'] as const;

/** None of the metrics shown goes on from an earlier period. */
const nothingEarlier = { before: new Map(), yearBefore: new Map() };

export interface PreviewLine {
  readonly unit: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly metric: string;
  /** Canonical number text, tonnes. */
  readonly before: string;
  readonly after: string;
  readonly difference: string;
}

export interface EditionPreview {
  /** Units whose tonnes move, each metric a line; the whole group last. */
  readonly lines: readonly PreviewLine[];
  /** Values of leaves that there would be no factor for any more. */
  readonly lost: number;
}

/**
 * What a fiscal year's approved answers come to with an edition instead of the one in use, by unit, in the units' shares.
 * Nothing is written. Null where the viewer may not read the whole group's figures, or there is no such edition.
 */
export async function previewEdition(
  viewer: Viewer,
  code: string,
  fiscalYear: number,
): Promise<EditionPreview | null> {
  if (!canAtTop(viewer, 'report.read')) return null;
  const db = reader();
  const set = await db.factorSet.findUnique({ where: { code }, select: { subject: true } });
  if (!set?.subject) return null;
  const year = await yearDefinitions(db, fiscalYear);
  const factors = await factorsFor(db, fiscalYear, [{ fiscalYear, subject: set.subject, edition: code }]);
  const [leaves, periods, sharesIn] = await Promise.all([
    db.organisationalUnit.findMany({ where: { type: { not: null } }, select: { id: true } }),
    db.reportingPeriod.findMany({
      where: { fiscalYearId: fiscalYear, kind: 'QUARTER', state: { not: 'UNOPENED' } },
      orderBy: { endsOn: 'asc' },
    }),
    readShares(db),
  ]);
  const leafIds = leaves.map(({ id }) => id);
  const sums = new Sums(year);
  for (const period of periods) {
    const before = await calculateLeaves(db, leafIds, period, year, nothingEarlier);
    const after = await calculateLeaves(db, leafIds, period, { ...year, factors }, nothingEarlier);
    sums.count(before, after, sharesIn(period));
  }
  return { lines: await sums.lines(), lost: sums.lost };
}

interface Sum {
  before: Decimal;
  after: Decimal;
}

class Sums {
  private readonly byUnit = new Map<number, Map<string, Sum>>();
  private readonly previewed: ReadonlyMap<string, MetricDefinition>;
  lost = 0;

  constructor({ definitions }: YearDefinitions) {
    const shown = definitions.filter(({ code }) => previewedMetrics.some((metric) => metric === code));
    this.previewed = new Map(shown.map((definition) => [definition.code, definition]));
  }

  count(before: readonly LeafPeriod[], after: readonly LeafPeriod[], shares: readonly LeafShare[]): void {
    const above = new Map<number, LeafShare[]>();
    for (const share of shares) above.set(share.leafId, [...(above.get(share.leafId) ?? []), share]);
    const then = new Map(after.map(({ leafId, result }) => [`${leafId}|${result.metric}`, result]));
    for (const { leafId, result } of before) {
      const definition = this.previewed.get(result.metric);
      if (!definition) continue;
      const changed = then.get(`${leafId}|${result.metric}`);
      if (result.amount.state === 'value' && isLacking(changed)) this.lost += 1;
      for (const share of above.get(leafId) ?? [])
        this.add(share.unitId, decimal(countedShare(definition, share)), result, changed);
    }
  }

  private add(unitId: number, share: Decimal, before: LeafResult, after: LeafResult | undefined): void {
    const metrics = this.byUnit.get(unitId) ?? new Map<string, Sum>();
    const sum = metrics.get(before.metric) ?? { before: ZERO, after: ZERO };
    sum.before = add(sum.before, multiply(tonnesOf(before), share));
    sum.after = add(sum.after, multiply(tonnesOf(after), share));
    this.byUnit.set(unitId, metrics.set(before.metric, sum));
  }

  async lines(): Promise<PreviewLine[]> {
    const units = await reader().organisationalUnit.findMany({
      where: { id: { in: [...this.byUnit.keys()] } },
      orderBy: { id: 'asc' },
      select: { id: true, kind: true, code: true, nameEn: true, nameZh: true },
    });
    const groupLast = [...units].sort((a, b) => Number(a.kind === 'GROUP') - Number(b.kind === 'GROUP'));
    return groupLast.flatMap(({ id, code, nameEn, nameZh }) =>
      previewedMetrics.flatMap((metric) => {
        const sum = this.byUnit.get(id)?.get(metric);
        if (!sum || sum.before.eq(sum.after)) return [];
        const difference = canonical(subtract(sum.after, sum.before));
        const [before, after] = [canonical(sum.before), canonical(sum.after)];
        return [{ unit: code, nameEn, nameZh, metric, before, after, difference }];
      }),
    );
  }
}

const tonnesOf = (result: LeafResult | undefined): Decimal =>
  result?.amount.state === 'value' ? result.amount.value : ZERO;

const isLacking = (result: LeafResult | undefined): boolean =>
  result?.amount.state === 'missing' && result.amount.reason === 'no-factor';
