import type { Kind, Opening } from './doors/door';
import { type Person, signedIn } from './world/people';
import { placeOf, relationOf } from './world/places';

/** What must become of a request. */
export type Outcome = 'opens' | 'not found' | 'sign in';

/**
 * What a door that is declared so owes this person who asks for this unit (null where it speaks of none). Nothing of
 * the product is asked.
 */
export function outcomeOf(
  opens: Opening,
  asks: readonly Kind[] | undefined,
  person: Person,
  unit: string | null,
): Outcome {
  if (opens.reach === 'everyone') return 'opens';
  if (opens.reach === 'nobody') return 'not found';
  if (opens.reach === 'second factor' || opens.reach === 'enrolment')
    return person.standing === opens.reach ? 'opens' : 'sign in';
  if (!signedIn(person)) return 'sign in';
  if (opens.reach === 'person') return 'opens';
  if (person.standing !== 'valid' || !opens.roles.includes(person.role)) return 'not found';
  if (opens.reach === 'somewhere') return 'opens';
  if (opens.reach === 'top') return person.level === 'top' ? 'opens' : 'not found';
  if (unit === null || !asks) throw new Error('A door that reaches a unit must say which kinds it asks for.');
  const { kind } = placeOf(unit);
  if (kind === null || !asks.includes(kind)) return 'not found';
  const relation = relationOf(person.held, unit);
  if (relation === 'own' || relation === 'child') return 'opens';
  return opens.reach === 'part' && isPart(person.held, unit) ? 'opens' : 'not found';
}

/** A quarter is made of the leaves that answer to its unit directly, not of the units below it. */
const isPart = (held: string, unit: string): boolean =>
  placeOf(held).kind !== 'reporting' && placeOf(held).parent === unit;
