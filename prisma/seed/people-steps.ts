import { dbDate } from '@/lib/calendar/db-date';
import type { Role } from '@/lib/db/generated/enums';
import type { DemoData } from './demo-data';
import type { Step } from './demo-load';
import { known } from './known';
import { cell } from './read-csv';
import { shanghaiInstant } from './shanghai-instant';

/** Everybody gets an account on the day of their grant. */
export function peopleSteps({ people, grants }: Pick<DemoData, 'people' | 'grants'>): Step[] {
  const byEmail = new Map(people.map((person) => [cell(person, 'email'), person]));
  return grants.map((grant) => {
    const [email, unit, role] = [cell(grant, 'email'), cell(grant, 'unit'), cell(grant, 'role') as Role];
    const person = known(byEmail, email);
    const at = shanghaiInstant(cell(grant, 'valid_from'), 45);
    return {
      at,
      run: async ({ tx, event, unitIds, userIds, passwordHashes }) => {
        const id = known(userIds, email);
        await event({
          type: 'person.created',
          subjectType: 'person',
          subjectKey: id,
          at,
          after: { role, unit },
        });
        await tx.user.create({
          data: {
            id,
            email,
            nameEn: cell(person, 'name_en'),
            nameZh: cell(person, 'name_zh'),
            passwordHash: known(passwordHashes, email),
            createdAt: at,
            grants: {
              create: { role, unitId: known(unitIds, unit), validFrom: dbDate(cell(grant, 'valid_from')) },
            },
          },
        });
      },
    };
  });
}
