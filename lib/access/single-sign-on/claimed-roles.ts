import { Role } from '../../db/generated/enums';
import type { SingleSignOn } from './settings';

/** A role that the provider says a person holds. */
export interface ClaimedRole {
  readonly role: Role;
  readonly unitCode: string;
}

type Claims = Readonly<Record<string, unknown>>;

/**
 * The roles that a person's claims come to: the claim's values through the map, or, where there is none, the values
 * themselves, "ROLE:unit". Anything else, a missing claim included, comes to nothing. Pure.
 */
export function claimedRoles(
  claims: Claims,
  { grantsClaim, grantsMap }: Pick<SingleSignOn, 'grantsClaim' | 'grantsMap'>,
): ClaimedRole[] {
  if (grantsClaim === null) return [];
  const values = wordsOf(claims[grantsClaim]);
  const words = grantsMap ? values.flatMap((value) => grantsMap.get(value) ?? []) : values;
  return [...new Set(words)].flatMap((word) => {
    const [name = '', unitCode = '', ...rest] = word.split(':');
    const role = Object.values(Role).find((known) => known === name);
    return role && unitCode && rest.length === 0 ? [{ role, unitCode }] : [];
  });
}

/** A claim is a list of words, or one word. */
function wordsOf(claim: unknown): string[] {
  const list: unknown[] = Array.isArray(claim) ? claim : [claim];
  return list.filter((word) => typeof word === 'string');
}
