import { cache } from 'react';
import { sessionOwner } from '../../access/session-owner';
import type { Viewer } from '../../access/viewer';
import { findHeldForm, isFormHeld } from './find-held-form';
import { heldPlace } from './held-cookie';
import type { HeldFields } from './seal-fields';

/** What was typed on a page before its person was signed out. */
export interface HeldHere extends HeldFields {
  readonly path: string;
}

/** What the viewer had typed on the page at hand when they were signed out; asked once a request. */
export const heldHere = cache(async (viewer: Viewer): Promise<HeldHere | null> => {
  const place = await heldPlace();
  const held = place && (await findHeldForm(place, viewer.userId));
  return held && { path: place.path, form: held.form, values: held.values };
});

/** Whether this browser's last person has something held on that page: said where they sign in again. */
export async function isFormHeldFor(path: string): Promise<boolean> {
  const place = await heldPlace(path);
  return place !== null && isFormHeld(place, await sessionOwner());
}
