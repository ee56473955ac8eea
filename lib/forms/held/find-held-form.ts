import { reader } from '../../db/reader';
import { operate } from '../../record/operate';
import { type HeldPlace, heldId } from './hold-form';
import { type HeldFields, unsealFields } from './seal-fields';

/** Where this person's form may lie: under their own name, or under nobody's. */
export const heldIds = (place: HeldPlace, userId: string): string[] => [
  heldId(place, userId),
  heldId(place, null),
];

/**
 * What this person had typed on this page when their session ended; null for anyone else. What nobody is known to own
 * becomes theirs who first open it in the browser that holds its secret.
 */
export async function findHeldForm(
  place: HeldPlace,
  userId: string,
  now = new Date(),
): Promise<(HeldFields & { readonly id: string }) | null> {
  const held = await reader().heldForm.findFirst({
    where: {
      id: { in: heldIds(place, userId) },
      expiresAt: { gt: now },
      OR: [{ userId }, { userId: null }],
    },
    orderBy: { createdAt: 'desc' },
    select: { id: true, userId: true, sealed: true },
  });
  if (!held) return null;
  if (held.userId === null) {
    const claimed = await operate((tx) =>
      tx.heldForm.updateMany({ where: { id: held.id, userId: null }, data: { userId } }),
    );
    if (claimed.count === 0) return null;
  }
  const fields = unsealFields(place.secret, place.path, held.sealed);
  return fields && { ...fields, id: held.id };
}

/** Whether something is held for this page, whoever it belongs to: for the words on the sign-in page. */
export async function isFormHeld(
  place: HeldPlace,
  ownerId: string | null,
  now = new Date(),
): Promise<boolean> {
  const ids = [heldId(place, ownerId), heldId(place, null)];
  return (await reader().heldForm.count({ where: { id: { in: ids }, expiresAt: { gt: now } } })) > 0;
}
