import type { MetricDefinition } from '../calculation/metric-definition';
import { atHead } from '../db/at-head';
import type { Reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';

/** A definition with the words that stand beside its answers and figures. */
export interface DefinedMetric extends MetricDefinition {
  readonly metricId: number;
  readonly version: number;
  readonly nameEn: string;
  readonly nameZh: string;
  /** What an answer may be, as canonical text in the metric's unit; null where there is no limit. */
  readonly min: string | null;
  readonly max: string | null;
  readonly definitionEn: string;
  readonly definitionZh: string;
  readonly whereToFindEn: string;
  readonly whereToFindZh: string;
}

/** The definitions in force for a fiscal year, by metric code, in the catalogue's order. */
export function definitionsFor(
  db: Pick<Reader, '$queryRaw'>,
  fiscalYear: number,
): Promise<ReadonlyMap<string, DefinedMetric>> {
  return atHead(db, `definitions ${fiscalYear}`, () => read(db, fiscalYear));
}

async function read(
  db: Pick<Reader, '$queryRaw'>,
  fiscalYear: number,
): Promise<ReadonlyMap<string, DefinedMetric>> {
  const rows = await rowsOf<DefinedMetric>(
    db,
    sql`
    select distinct on (m.position, m.id)
      m.id as "metricId", m.code, v.id as "versionId", v.version, v.name_en as "nameEn", v.name_zh as "nameZh", v.unit,
      v.value_type::text as "valueType", v.kind::text as kind, v.calculated, v.decimals_min as "decimalsMin",
      v.decimals_max as "decimalsMax", v.numerator, v.denominator, v.formula, v.breakdown, v.time_rule as "timeRule",
      v.org_rule as "orgRule", v.topic, v.allow_comparator as "allowComparator",
      trim_scale(v.min)::text as min, trim_scale(v.max)::text as max,
      v.definition_en as "definitionEn", v.definition_zh as "definitionZh",
      v.where_to_find_en as "whereToFindEn", v.where_to_find_zh as "whereToFindZh"
    from metric m join metric_version v on v.metric_id = m.id
    where v.effective_from <= ${fiscalYear}
    order by m.position, m.id, v.version desc`,
  );
  return new Map(rows.map((row) => [row.code, row]));
}
