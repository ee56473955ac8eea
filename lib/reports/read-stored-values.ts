import { reader } from '../db/reader';

/** What was kept of a calculated value: its number or codes, and its trace as text. */
export interface StoredValue {
  readonly value: string | null;
  readonly codes: readonly string[];
  readonly trace: string;
}

interface Row extends StoredValue {
  readonly unitId: number;
  readonly metric: string;
  readonly period: string;
}

export const storedKey = (unitId: number, metric: string, period: string): string =>
  `${unitId}/${metric}/${period}`;

/** The calculated values in force of these leaves, metrics and periods, by `storedKey`. */
export async function readStoredValues(
  leafIds: readonly number[],
  metrics: readonly string[],
  periods: readonly string[],
): Promise<Map<string, StoredValue>> {
  const rows = await reader().$queryRaw<Row[]>`
    select distinct on (c.unit_id, c.metric_id, c.period_id)
      c.unit_id as "unitId", m.code as metric, p.code as period, c.value, c.codes, c.trace::text as trace
    from calculated_value c
    join metric m on m.id = c.metric_id
    join reporting_period p on p.id = c.period_id
    where c.unit_id = any(${[...leafIds]}::int[]) and m.code = any(${[...metrics]}::text[])
      and p.code = any(${[...periods]}::text[])
    order by c.unit_id, c.metric_id, c.period_id, c.id desc`;
  return new Map(
    rows.map(({ unitId, metric, period, ...stored }) => [storedKey(unitId, metric, period), stored]),
  );
}
