import { type Determined, determinedScopes, type ScopeUnder } from '../calculation/determined-scopes';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import type { Reader } from '../db/reader';
import { determinedOf } from '../rollups/read-standings';

/** A determination as recorded, with what follows from it. */
export interface StoredDetermination {
  readonly id: number;
  readonly determined: Determined;
  readonly scopes: readonly ScopeUnder[];
  readonly contract: string;
  readonly validFrom: CivilDate;
  readonly reason: string;
  readonly illustrative: boolean;
  readonly at: Date;
  readonly actorId: string | null;
}

/** All that was ever determined of a place, in the order in which it comes into force. */
export async function readDeterminations(
  db: Pick<Reader, 'scopeDetermination'>,
  unitId: number,
): Promise<StoredDetermination[]> {
  const rows = await db.scopeDetermination.findMany({
    where: { unitId },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
    include: { event: { select: { at: true, actorId: true } } },
  });
  return rows.map(({ event, ...row }) => {
    const determined = determinedOf(row);
    return {
      ...{ id: row.id, determined, contract: row.contract, reason: row.reason },
      scopes: determinedScopes(determined),
      validFrom: civilDate(row.validFrom),
      illustrative: row.provenance === 'ILLUSTRATIVE',
      at: event.at,
      actorId: event.actorId,
    };
  });
}

/** Of each subject the latest that has begun by a day. Pure. */
export function inForceOn(stored: readonly StoredDetermination[], day: CivilDate): StoredDetermination[] {
  const begun = stored.filter(({ validFrom }) => validFrom <= day);
  return (['lease', 'carriage'] as const).flatMap(
    (subject) => begun.findLast(({ determined }) => determined.subject === subject) ?? [],
  );
}
