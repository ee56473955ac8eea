import type { Viewer } from '../access/viewer';
import { businessDate } from '../calendar/business-date';
import { dbDate } from '../calendar/db-date';
import { type InvitedPerson, invitePerson } from './create-person';
import { peopleManagingRole } from './people-managing-role';

/**
 * An administrator invites a person, with one role from today. The link that is returned (a path, shown once) lets the
 * person choose the first password.
 */
export async function addPerson(
  viewer: Viewer,
  person: InvitedPerson,
): Promise<{ personId: string; link: string }> {
  const role = peopleManagingRole(viewer);
  return invitePerson(viewer, role, person, dbDate(businessDate(new Date())));
}
