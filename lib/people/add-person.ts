import type { Viewer } from '../access/viewer';
import { businessDate } from '../calendar/business-date';
import { dbDate } from '../calendar/db-date';
import { createPerson, type NewPerson } from './create-person';
import { peopleManagingRole } from './people-managing-role';

/** An administrator creates an account with a first password and one role from today. */
export async function addPerson(viewer: Viewer, person: NewPerson): Promise<string> {
  const role = await peopleManagingRole(viewer);
  return createPerson(viewer, role, person, dbDate(businessDate(new Date())));
}
