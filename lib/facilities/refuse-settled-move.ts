import { ADOPTED_APPROACH } from '../calculation/accounting-share';
import type { Determined } from '../calculation/determined-scopes';
import { moveTo } from '../calculation/moved-emissions';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { lastSettledDay } from '../organisation/refuse-settled-day';
import { readDetermined } from '../rollups/read-standings';
import { standings } from '../rollups/standings';

/** Figures of a closed fiscal year stay where they count: refuses a day from which on a determination would move some. */
export async function refuseSettledMove(
  unitId: number,
  determined: Determined,
  validFrom: CivilDate,
): Promise<void> {
  const day = await lastSettledDay();
  if (day === null || validFrom > day) return;
  const recorded = await readDetermined(reader());
  const added = [...recorded, { unitId, determined, validFrom }].sort((a, b) =>
    a.validFrom.localeCompare(b.validFrom),
  );
  const [before, after] = [standings(recorded), standings(added)];
  const settled = await reader().reportingPeriod.findMany({
    where: { endsOn: { gte: dbDate(validFrom), lte: dbDate(day) } },
    select: { id: true, endsOn: true },
  });
  const moving = settled.flatMap(({ id: periodId, endsOn }) => {
    const [was, is] = [before, after].map(({ movedOn }) =>
      movedOn(unitId, ADOPTED_APPROACH, civilDate(endsOn)),
    );
    if (!was || !is || was.join() === is.join()) return [];
    const codes = [...was, ...is].flatMap((category) => moveTo(category).adds);
    return [{ periodId, metric: { code: { in: codes } } }];
  });
  const moved = await reader().rollup.count({ where: { unitId, OR: moving } });
  if (moved > 0) throw new Refusal('determination-settled', { day }, 'validFrom');
}
