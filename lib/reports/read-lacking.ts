import { cache } from 'react';
import { countedShare } from '../calculation/counted-share';
import type { MetricDefinition } from '../calculation/metric-definition';
import type { FactorLacking } from '../calculation/trace';
import { reader } from '../db/reader';
import { neededAnywhere, neededFor } from '../metrics/affected-metrics';
import type { Lacking, LackingLeaf } from './lacking';
import type { Boundary } from './open-boundary';
import { readBoundaryShares } from './read-leaf-shares';
import { readCellsUnder } from './results-under';

interface Row {
  readonly unitId: number;
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly metric: string;
  readonly periodId: number;
  readonly period: string;
  readonly lacks: readonly FactorLacking[];
}

/**
 * For every figure of a boundary the leaves that are missing in it for want of a factor: theirs, or one of an operand
 * however deep. What a leaf answered directly lacks nothing. One query where nothing is lacking, which is the rule.
 */
export async function readLacking(
  boundary: Boundary,
  definitions: ReadonlyMap<string, MetricDefinition>,
  periodIds: readonly number[],
): Promise<Lacking> {
  const rows = await readRows([...periodIds].join(' '));
  if (rows.length === 0) return new Map();
  const shares = await readBoundaryShares(boundary, periodIds);
  const shareOf = new Map(shares.map((of) => [`${of.leafId} ${of.period}`, of]));
  const counts = (definition: MetricDefinition, { unitId, period }: Row) => {
    const of = shareOf.get(`${unitId} ${period}`);
    return of !== undefined && countedShare(definition, of) !== '0';
  };
  const inside = rows.filter(({ unitId, period }) => shareOf.has(`${unitId} ${period}`));
  const leafIds = [...new Set(inside.map(({ unitId }) => unitId))];
  const cells = await readCellsUnder(boundary.approach, leafIds, periodIds);
  const lacking = new Map<string, LackingLeaf[]>();
  for (const definition of definitions.values()) {
    const { code } = definition;
    const [needed, anywhere] = [neededFor([code], definitions), neededAnywhere([code], definitions)];
    const missing = inside.filter((row) => {
      const moved = (shareOf.get(`${row.unitId} ${row.period}`)?.moved.length ?? 0) > 0;
      const cell = cells.get(row.unitId)?.get(code)?.get(row.period);
      const lacks = cell !== undefined && cell.approved < cell.expected;
      return (moved ? anywhere : needed).has(row.metric) && lacks && counts(definition, row);
    });
    if (missing.length > 0) lacking.set(code, byLeaf(missing));
  }
  return lacking;
}

function byLeaf(rows: readonly Row[]): LackingLeaf[] {
  return [...new Set(rows.map(({ unitId }) => unitId))].flatMap((id) => {
    const own = rows.filter(({ unitId }) => unitId === id);
    const [first] = own;
    if (!first) return [];
    const { code, nameEn, nameZh } = first;
    const lacks = new Map(own.flatMap((row) => row.lacks.map((one) => [JSON.stringify(one), one] as const)));
    return [
      {
        code,
        nameEn,
        nameZh,
        periods: [...new Set(own.map(({ period }) => period))],
        lacks: [...lacks.values()],
      },
    ];
  });
}

/** The values in force that lack a factor; asked once a request for the same periods (ids, apart by spaces). */
const readRows = cache(async (periodIds: string): Promise<Row[]> => {
  const ids = periodIds.split(' ').filter(Boolean).map(Number);
  return reader().$queryRaw<Row[]>`
    select c.unit_id as "unitId", u.code, u.name_en as "nameEn", u.name_zh as "nameZh", m.code as metric,
           c.period_id as "periodId", p.code as period, c.trace->'lacks' as lacks
    from calculated_value c
    join organisational_unit u on u.id = c.unit_id
    join metric m on m.id = c.metric_id
    join reporting_period p on p.id = c.period_id
    where c.period_id = any(${ids}::int[]) and c.trace ? 'lacks' and not exists (
      select 1 from calculated_value later where later.unit_id = c.unit_id and later.metric_id = c.metric_id
        and later.period_id = c.period_id and later.id > c.id)
    order by u.id, p.ends_on, m.position`;
});
