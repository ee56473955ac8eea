import { cache } from 'react';
import type { MetricDefinition } from '../calculation/metric-definition';
import { reader } from '../db/reader';

/** A definition with the words that stand beside its figures. */
export interface ReportDefinition extends MetricDefinition {
  readonly metricId: number;
  readonly version: number;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly topic: string;
  readonly definitionEn: string;
  readonly definitionZh: string;
  readonly whereToFindEn: string;
  readonly whereToFindZh: string;
}

/** The definitions in force for a fiscal year, by code, in the catalogue's order. */
export const readDefinitions = cache(async (fiscalYear: number): Promise<Map<string, ReportDefinition>> => {
  const rows = await reader().$queryRaw<ReportDefinition[]>`
    select distinct on (m.position, m.id)
      m.id as "metricId", m.code, v.id as "versionId", v.version, v.name_en as "nameEn", v.name_zh as "nameZh", v.unit,
      v.value_type::text as "valueType", v.kind::text as kind, v.calculated, v.decimals_min as "decimalsMin",
      v.decimals_max as "decimalsMax", v.numerator, v.denominator, v.formula, v.breakdown, v.time_rule as "timeRule",
      v.org_rule as "orgRule", v.topic, v.allow_comparator as "allowComparator",
      v.definition_en as "definitionEn", v.definition_zh as "definitionZh",
      v.where_to_find_en as "whereToFindEn", v.where_to_find_zh as "whereToFindZh"
    from metric m join metric_version v on v.metric_id = m.id
    where v.effective_from <= ${fiscalYear}
    order by m.position, m.id, v.version desc`;
  return new Map(rows.map((row) => [row.code, row]));
});
