import { hashPassword, passwordLength } from '../access/password';
import type { Role } from '../db/generated/enums';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { type Actor, record } from '../record/record';

export interface NewPerson {
  readonly email: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly password: string;
  readonly role: Role;
  readonly unitCode: string;
}

/**
 * Creates an account with one grant from today. Refuses an e-mail in use, a short password, an unknown unit.
 * Returns the new person's id.
 */
export async function createPerson(
  actor: Actor,
  actingRole: string,
  person: NewPerson,
  today: Date,
): Promise<string> {
  const email = person.email.trim().toLowerCase();
  if (person.password.length < passwordLength.min) {
    throw new Refusal('password-too-short', { min: String(passwordLength.min) }, 'password');
  }
  const unit = await reader().organisationalUnit.findUnique({
    where: { code: person.unitCode },
    select: { id: true },
  });
  if (!unit) throw new Refusal('unknown-unit', { unit: person.unitCode }, 'unitCode');
  if (await reader().user.findUnique({ where: { email }, select: { id: true } })) {
    throw new Refusal('email-in-use', {}, 'email');
  }
  const passwordHash = await hashPassword(person.password);
  return record(
    actor,
    (id: string) => ({
      type: 'person.created',
      role: actingRole,
      subjectType: 'person',
      subjectKey: id,
      after: { role: person.role, unit: person.unitCode },
    }),
    async (tx) => {
      const user = await tx.user.create({
        data: {
          email,
          nameEn: person.nameEn.trim(),
          nameZh: person.nameZh.trim() || person.nameEn.trim(),
          passwordHash,
          grants: { create: { role: person.role, unitId: unit.id, validFrom: today } },
        },
        select: { id: true },
      });
      return user.id;
    },
  );
}
