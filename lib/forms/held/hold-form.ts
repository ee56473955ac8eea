import { fingerprint } from '../../access/fingerprint';
import { operate } from '../../record/operate';
import { type HeldFields, sealFields } from './seal-fields';

const day = 86_400_000;
/** How long, how much, and how many at a time: of one person, and of all whose session nobody knows any more. */
export const heldLimits = { lasts: day, characters: 300_000, ofOne: 20, ofNobody: 200 } as const;

/** One browser's secret and one page of it. */
export interface HeldPlace {
  readonly secret: string;
  readonly path: string;
}

/** One of its own for each owner, so that nobody's form takes another's place. */
export const heldId = ({ secret, path }: HeldPlace, ownerId: string | null): string =>
  fingerprint(`${secret} ${ownerId ?? ''} ${path}`);

/**
 * Keeps what was being sent when a session had ended, sealed, until its owner signs in again. `ownerId` is whose session
 * it was, null where nobody can tell. The oldest make room. False where it is too long to be kept.
 */
export async function holdForm(
  place: HeldPlace,
  fields: HeldFields,
  ownerId: string | null,
  now = new Date(),
): Promise<boolean> {
  if (JSON.stringify(fields).length > heldLimits.characters || place.path.length > 2_000) return false;
  const id = heldId(place, ownerId);
  const row = {
    userId: ownerId,
    path: place.path,
    sealed: sealFields(place.secret, place.path, fields),
    createdAt: now,
    expiresAt: new Date(now.getTime() + heldLimits.lasts),
  };
  await operate(async (tx) => {
    await tx.heldForm.upsert({ where: { id }, create: { id, ...row }, update: row });
    const surplus = await tx.heldForm.findMany({
      where: { userId: ownerId },
      orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
      skip: ownerId === null ? heldLimits.ofNobody : heldLimits.ofOne,
      select: { id: true },
    });
    await tx.heldForm.deleteMany({
      where: { OR: [{ expiresAt: { lte: now } }, { id: { in: surplus.map((old) => old.id) } }] },
    });
  });
  return true;
}
