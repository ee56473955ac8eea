import { operate } from '../../record/operate';
import { findHeldForm, heldIds } from './find-held-form';
import type { HeldPlace } from './hold-form';
import { sealFields } from './seal-fields';

/** What was saved since: the whole form, or the fields of a part of it. */
export interface Saved {
  readonly form: string;
  readonly part: ReadonlySet<string> | null;
}

/** Forgets what was held once its owner has saved it; where only a part was saved, the rest stays held. */
export async function releaseHeldForm(place: HeldPlace, userId: string, saved: Saved): Promise<void> {
  const held = await findHeldForm(place, userId);
  if (held?.form !== saved.form) return;
  const { part } = saved;
  const left = part ? Object.entries(held.values).filter(([name]) => !part.has(name)) : [];
  if (left.length === 0) return discardHeldForm(place, userId);
  const { id, form } = held;
  const sealed = sealFields(place.secret, place.path, { form, values: Object.fromEntries(left) });
  await operate((tx) => tx.heldForm.updateMany({ where: { id, userId }, data: { sealed } }));
}

/** Forgets it: saved, or not wanted any more. */
export async function discardHeldForm(place: HeldPlace, userId: string): Promise<void> {
  await operate((tx) => tx.heldForm.deleteMany({ where: { id: { in: heldIds(place, userId) }, userId } }));
}
