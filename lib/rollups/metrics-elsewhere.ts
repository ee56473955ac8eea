import { ADOPTED_APPROACH } from '../calculation/accounting-share';
import { countsElsewhere } from '../calculation/moved-emissions';
import { civilDate } from '../calendar/civil-date';
import type { Reader } from '../db/reader';
import { definitionsFor } from '../metrics/definitions-for';
import { readStandings } from './read-standings';

/** A metric of a leaf that no unit counts in a period, because what it speaks of counts in another category. */
export interface MetricElsewhere {
  readonly leafId: number;
  readonly periodId: number;
  readonly metricId: number;
}

/** All there are in these periods under the adopted approach. */
export async function metricsElsewhere(
  db: Pick<Reader, '$queryRaw' | 'reportingPeriod'>,
  periodIds: readonly number[],
): Promise<MetricElsewhere[]> {
  const { determined, movedOn } = await readStandings(db);
  if (determined.length === 0) return [];
  const periods = await db.reportingPeriod.findMany({ where: { id: { in: [...periodIds] } } });
  const found: MetricElsewhere[] = [];
  for (const { id: periodId, fiscalYearId, endsOn } of periods) {
    const definitions = [...(await definitionsFor(db, fiscalYearId)).values()];
    for (const leafId of determined) {
      const moved = movedOn(leafId, ADOPTED_APPROACH, civilDate(endsOn));
      const elsewhere = definitions.filter((definition) => countsElsewhere(definition, moved));
      for (const { metricId } of elsewhere) found.push({ leafId, periodId, metricId });
    }
  }
  return found;
}
