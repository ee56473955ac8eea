import type { DecisionKind } from '../db/generated/enums';
import type { Reader } from '../db/reader';

/** A decision on a unit's quarter, with the name of whoever made it; both sides read it. */
export interface Decided {
  readonly id: number;
  readonly kind: DecisionKind;
  readonly version: number;
  readonly reason: string | null;
  readonly at: Date;
  /** Null where it was loaded as history. */
  readonly by: { readonly nameEn: string; readonly nameZh: string } | null;
}

/** The thread of decisions on a submission, oldest first. */
export async function threadOf(
  db: Pick<Reader, 'submissionDecision' | 'user'>,
  submissionId: number,
): Promise<Decided[]> {
  const decisions = await db.submissionDecision.findMany({
    where: { submissionId },
    orderBy: { id: 'asc' },
    select: { id: true, kind: true, submissionVersion: true, reason: true, actorId: true, decidedAt: true },
  });
  const people = await namesOf(
    db,
    decisions.flatMap(({ actorId }) => (actorId === null ? [] : [actorId])),
  );
  return decisions.map(({ id, kind, submissionVersion, reason, actorId, decidedAt }) => ({
    id,
    kind,
    version: submissionVersion,
    reason,
    at: decidedAt,
    by: (actorId === null ? null : people.get(actorId)) ?? null,
  }));
}

/** People's names by id. */
export async function namesOf(
  db: Pick<Reader, 'user'>,
  ids: readonly string[],
): Promise<Map<string, { nameEn: string; nameZh: string }>> {
  const people = await db.user.findMany({
    where: { id: { in: [...new Set(ids)] } },
    select: { id: true, nameEn: true, nameZh: true },
  });
  return new Map(people.map(({ id, ...names }) => [id, names]));
}
