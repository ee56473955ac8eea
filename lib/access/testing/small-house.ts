import { vi } from 'vitest';
import type { Role } from '@/lib/db/generated/enums';
import { createRootUnit } from '@/lib/organisation/create-root-unit';
import { createPerson } from '@/lib/people/create-person';

const operator = { job: 'test' } as const;
const since = new Date('2020-04-01');
export const housePassword = 'a long enough password';

/** On an empty database: a group of one unit, and the server's secret. */
export async function plantSmallHouse(): Promise<void> {
  vi.stubEnv('NEXTAUTH_SECRET', 'the secret of this server');
  await createRootUnit(operator, 'SYSTEM', {
    code: 'group',
    nameEn: 'Group',
    nameZh: '集团',
    validFrom: '2020-04-01',
  });
}

/** A person of it with `housePassword`; returns the id. */
export function addToHouse(name: string, role: Role = 'DATA_OWNER'): Promise<string> {
  const email = `${name}@example.com`;
  const person = { email, nameEn: 'A', nameZh: '甲', password: housePassword, role, unitCode: 'group' };
  return createPerson(operator, 'SYSTEM', person, since);
}
