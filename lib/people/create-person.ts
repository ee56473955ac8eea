import { checkPassword } from '../access/check-password';
import { normaliseEmail } from '../access/email';
import { hashPassword } from '../access/password';
import type { Role } from '../db/generated/enums';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { type Actor, record } from '../record/record';
import { drawLink, linkPath } from './account-link';

export interface InvitedPerson {
  readonly email: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly role: Role;
  readonly unitCode: string;
}

export interface NewPerson extends InvitedPerson {
  readonly password: string;
}

/** What both ways of making an account check and write. */
async function draft({ email, nameEn, nameZh, role, unitCode }: InvitedPerson, today: Date) {
  const known = normaliseEmail(email);
  const [unit, other] = await Promise.all([
    reader().organisationalUnit.findUnique({ where: { code: unitCode }, select: { id: true } }),
    reader().user.findUnique({ where: { email: known }, select: { id: true } }),
  ]);
  if (!unit) throw new Refusal('unknown-unit', { unit: unitCode }, 'unitCode');
  if (other) throw new Refusal('email-in-use', {}, 'email');
  const names = { nameEn: nameEn.trim(), nameZh: nameZh.trim() || nameEn.trim() };
  const grants = { create: { role, unitId: unit.id, validFrom: today } };
  return { email: known, ...names, grants };
}

function made(type: 'person.created' | 'person.invited', role: string, person: InvitedPerson) {
  return (id: string) =>
    ({
      type,
      role,
      subjectType: 'person',
      subjectKey: id,
      after: { role: person.role, unit: person.unitCode },
    }) as const;
}

/**
 * Creates an account with its first password and one grant from today. Refuses an e-mail in use, an easy password, an
 * unknown unit. Returns the new person's id.
 */
export async function createPerson(
  actor: Actor,
  actingRole: string,
  person: NewPerson,
  today: Date,
): Promise<string> {
  checkPassword(person.password, person, 'password');
  const data = await draft(person, today);
  const passwordHash = await hashPassword(person.password);
  return record(actor, made('person.created', actingRole, person), async (tx) => {
    const user = await tx.user.create({ data: { ...data, passwordHash }, select: { id: true } });
    return user.id;
  });
}

/**
 * Creates an account without a password, with one grant from today, and the link its person chooses one with. Returns
 * the person's id and the link's path, which is shown once.
 */
export async function invitePerson(
  actor: Actor,
  actingRole: string,
  person: InvitedPerson,
  today: Date,
): Promise<{ personId: string; link: string }> {
  const data = await draft(person, today);
  const { secret, row } = drawLink('INVITATION');
  const personId = await record(actor, made('person.invited', actingRole, person), async (tx) => {
    const user = await tx.user.create({ data: { ...data, links: { create: row } }, select: { id: true } });
    return user.id;
  });
  return { personId, link: linkPath(secret) };
}
