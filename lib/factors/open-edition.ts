import { canAnywhere } from '../access/can';
import type { Viewer } from '../access/viewer';
import type { FactorPart } from '../calculation/factor';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import { type Edition, listEditions, type YearInUse } from './list-editions';
import type { ListedFactor } from './list-factor-sets';

export interface EditionFactor extends ListedFactor {
  readonly region: string | null;
  readonly member: string | null;
  readonly gas: string | null;
  readonly validFrom: CivilDate | null;
  readonly validTo: CivilDate | null;
  readonly parts: readonly FactorPart[];
}

/** When, by whom and why an edition was bound. */
export interface EditionBinding {
  readonly fiscalYear: number;
  readonly reason: string;
  readonly at: Date;
  /** Null where it was loaded with the catalogue. */
  readonly byEn: string | null;
  readonly byZh: string | null;
}

export interface OpenedEdition {
  readonly edition: Edition;
  readonly years: readonly YearInUse[];
  readonly factors: readonly EditionFactor[];
  readonly bindings: readonly EditionBinding[];
}

/** One edition with all its factors and where it is bound; null where there is none of that code. */
export async function openEdition(viewer: Viewer, code: string): Promise<OpenedEdition | null> {
  if (!canAnywhere(viewer, 'definition.read')) return null;
  const { editions, years } = await listEditions(viewer);
  const edition = editions.find((one) => one.code === code);
  if (!edition) return null;
  const [factors, bindings, versions] = await Promise.all([
    reader().factor.findMany({ where: { factorSet: { code } }, orderBy: { id: 'asc' } }),
    readEditionBindings(code),
    reader().metricVersion.findMany({
      orderBy: { version: 'asc' },
      select: { nameEn: true, nameZh: true, unit: true, metric: { select: { code: true } } },
    }),
  ]);
  const metrics = new Map(versions.map((version) => [version.metric.code, version]));
  return {
    edition,
    years,
    bindings,
    factors: factors.map((factor) => ({
      code: factor.code,
      activity: factor.activity,
      activityNameEn: metrics.get(factor.activity)?.nameEn ?? factor.activity,
      activityNameZh: metrics.get(factor.activity)?.nameZh ?? factor.activity,
      activityUnit: metrics.get(factor.activity)?.unit ?? '',
      basis: factor.basis,
      numerator: factor.numerator.toFixed(),
      denominator: factor.denominator.toFixed(),
      unit: factor.unit,
      comparator: factor.comparator,
      source: factor.source,
      confidence: factor.confidence,
      region: factor.region,
      member: factor.member,
      gas: factor.gas,
      validFrom: factor.validFrom && civilDate(factor.validFrom),
      validTo: factor.validTo && civilDate(factor.validTo),
      parts: (factor.parts ?? []) as unknown as FactorPart[],
    })),
  };
}

const readEditionBindings = (code: string): Promise<EditionBinding[]> =>
  reader().$queryRaw<EditionBinding[]>`
    select b.fiscal_year as "fiscalYear", b.reason, e.at, u.name_en as "byEn", u.name_zh as "byZh"
    from factor_binding b
    join factor_set s on s.id = b.factor_set_id
    join audit_event e on e.id = b.event_id
    left join user_account u on u.id = e.actor_id
    where s.code = ${code}
    order by b.id`;
