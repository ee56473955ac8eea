import type { Cell } from '../calculation/cell';
import { reader } from '../db/reader';
import { rowsOf, sql } from '../db/rows-of';

/** Cells by metric code, then by the code of their period. */
export type Cells = ReadonlyMap<string, ReadonlyMap<string, Cell>>;

interface CellRow extends Cell {
  readonly unitId: number;
  readonly metric: string;
}

/** The rollups of these units in these periods, by unit, one query; `metrics` null reads all of them. */
export async function readCells(
  unitIds: readonly number[],
  periodIds: readonly number[],
  metrics: readonly string[] | null = null,
): Promise<Map<number, Map<string, Map<string, Cell>>>> {
  const wanted = metrics === null ? null : [...metrics];
  const rows = await rowsOf<CellRow>(
    reader(),
    sql`
    select r.unit_id as "unitId", m.code as metric, p.code as period,
           trim_scale(r.value)::text as value, trim_scale(r.numerator)::text as numerator,
           trim_scale(r.denominator)::text as denominator, r.comparator, r.codes, r.expected, r.approved, r.reported,
           trim_scale(r.estimated)::text as estimated, trim_scale(r.direct)::text as direct, r.illustrative
    from rollup r join metric m on m.id = r.metric_id join reporting_period p on p.id = r.period_id
    where r.unit_id = any(${[...unitIds]}::int[]) and r.period_id = any(${[...periodIds]}::int[]) and r.breakdown = 'total'
      and (${wanted}::text[] is null or m.code = any(${wanted}::text[]))`,
  );
  const units = new Map<number, Map<string, Map<string, Cell>>>();
  for (const { unitId, metric, ...cell } of rows) {
    const ofUnit = units.get(unitId) ?? new Map<string, Map<string, Cell>>();
    const ofMetric = ofUnit.get(metric) ?? new Map<string, Cell>();
    units.set(unitId, ofUnit.set(metric, ofMetric.set(cell.period, cell)));
  }
  return units;
}
