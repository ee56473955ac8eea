import { civilDate } from '../calendar/civil-date';
import type { Reader } from '../db/reader';
import type { Weighable } from './base-year-words';
import type { StoredPolicy } from './stored-base-year';

/** Every policy there was, in the order in which they come into force. */
export async function readPolicies(db: Pick<Reader, 'baseYearPolicy'>): Promise<StoredPolicy[]> {
  const rows = await db.baseYearPolicy.findMany({
    orderBy: [{ effectiveFrom: 'asc' }, { id: 'asc' }],
    include: { event: { select: { at: true, actorId: true } } },
  });
  return rows.map(({ event, ...row }) => ({
    id: row.id,
    baseYear: row.baseYear,
    thresholdPercent: row.thresholdPercent.toFixed(),
    weighs: row.weighs as Weighable,
    effectiveFrom: civilDate(row.effectiveFrom),
    reason: row.reason,
    illustrative: row.provenance === 'ILLUSTRATIVE',
    at: event.at,
    actorId: event.actorId,
  }));
}

/** The policy that is in force on a day; null before the first one. Pure. */
export const policyInForce = (policies: readonly StoredPolicy[], on: string): StoredPolicy | null =>
  policies.findLast(({ effectiveFrom }) => effectiveFrom <= on) ?? null;
