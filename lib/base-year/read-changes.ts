import type { RecalculationCause } from '../calculation/base-year';
import { civilDate } from '../calendar/civil-date';
import type { Reader } from '../db/reader';
import type { DecisionKind } from './base-year-words';
import type { StoredChange } from './stored-base-year';

/** The changes recorded for a base year, the first first, each with its effects and all that was decided of it. */
export async function readChanges(
  db: Pick<Reader, 'baseYearChange'>,
  baseYear: number,
): Promise<StoredChange[]> {
  const known = { event: { select: { at: true, actorId: true } } } as const;
  const rows = await db.baseYearChange.findMany({
    where: { baseYear },
    orderBy: { id: 'asc' },
    include: {
      ...known,
      effects: { orderBy: { id: 'asc' } },
      decisions: { orderBy: { id: 'asc' }, include: known },
    },
  });
  return rows.map(({ event, effects, decisions, ...row }) => ({
    id: row.id,
    code: row.code,
    baseYear: row.baseYear,
    cause: row.cause as RecalculationCause,
    nameEn: row.nameEn,
    nameZh: row.nameZh,
    containedFrom: civilDate(row.containedFrom),
    evidence: row.evidence,
    illustrative: row.provenance === 'ILLUSTRATIVE',
    at: event.at,
    actorId: event.actorId,
    effects: effects.map(({ fiscalYear, scope, tonnes }) => ({
      fiscalYear,
      scope,
      tonnes: tonnes.toFixed(),
    })),
    decisions: decisions.map(({ event: { at, actorId }, ...one }) => ({
      kind: one.kind as DecisionKind,
      baseTonnes: one.baseTonnes,
      waitingTonnes: one.waitingTonnes,
      policyId: one.policyId,
      reason: one.reason,
      hash: one.rowHash,
      at,
      actorId,
    })),
  }));
}
