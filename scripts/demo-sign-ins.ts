import type { Role } from '@/lib/db/generated/enums';
import { reader } from '@/lib/db/reader';
import { demoPassword } from '@/prisma/seed/load-demo';

/** One line of what npm start prints for the demonstration. */
export interface DemoSignIn {
  readonly email: string;
  readonly password: string;
  readonly who: string;
}

const ROLES: Record<Role, string> = {
  DATA_OWNER: 'data owner',
  OFFICE: 'sustainability office',
  EXECUTIVE: 'executive',
  ADMINISTRATOR: 'administrator',
  ASSURANCE_READER: 'assurance reader',
};

/** Who can sign in to the demonstration, in the order of the work; none where it is not loaded. */
export async function demoSignIns(): Promise<DemoSignIn[]> {
  const people = await reader().user.findMany({
    where: { email: { endsWith: '@demo.example' }, active: true },
    select: {
      email: true,
      nameEn: true,
      nameZh: true,
      grants: { where: { revokedAt: null }, select: { role: true, unit: { select: { code: true } } } },
    },
  });
  const order = Object.keys(ROLES);
  return people
    .flatMap(({ email, nameEn, nameZh, grants }) =>
      grants.slice(0, 1).map(({ role, unit }) => ({
        rank: order.indexOf(role),
        email,
        password: demoPassword,
        who: `${nameEn} ${nameZh}, ${ROLES[role]}${role === 'DATA_OWNER' ? ` of ${unit.code}` : ''}`,
      })),
    )
    .sort((a, b) => a.rank - b.rank || a.email.localeCompare(b.email))
    .map(({ email, password, who }) => ({ email, password, who }));
}
