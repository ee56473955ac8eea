import { Role } from '../db/generated/enums';
import { type Reader, reader } from '../db/reader';
import { demoHistoryJob } from '../record/demo-history-job';
import type { Viewer } from './viewer';

/** OWASP ASVS 5.0, 6.3.3: nobody comes in by one factor alone. */
const everybody: readonly Role[] = Object.values(Role);

/**
 * The roles that GREENLEDGER_SECOND_FACTOR_ROLES names: "OFFICE,ADMINISTRATOR", or "none". Null where it says nothing.
 * Throws a sentence for an unknown role: a typing mistake must not open a door.
 */
export function readSecondFactorRoles(text: string | undefined): readonly Role[] | null {
  const words = (text ?? '').split(',').flatMap((word) => word.trim() || []);
  if (words.length === 0) return null;
  if (words.length === 1 && words[0]?.toLowerCase() === 'none') return [];
  return words.map((word) => {
    const role = word.toUpperCase();
    if (role in Role) return role as Role;
    throw new Error(
      `GREENLEDGER_SECOND_FACTOR_ROLES names “${word}”: use ${Object.keys(Role).join(', ')}, or none.`,
    );
  });
}

const demonstrations = new WeakMap<Reader, Promise<boolean>>();

/** Whether this ledger holds the demonstration, whose passwords everyone knows. */
function isDemonstration(): Promise<boolean> {
  const database = reader();
  const known =
    demonstrations.get(database) ??
    database.auditEvent
      .findFirst({ where: { job: demoHistoryJob }, select: { id: true } })
      .then((event) => event !== null);
  demonstrations.set(database, known);
  known.catch(() => demonstrations.delete(database));
  return known;
}

/** The roles nobody may use without a second factor: all, in the demonstration none. */
export async function secondFactorRoles(): Promise<readonly Role[]> {
  return (
    readSecondFactorRoles(process.env.GREENLEDGER_SECOND_FACTOR_ROLES) ??
    ((await isDemonstration()) ? [] : everybody)
  );
}

/** Whether one of the person's roles of today asks for a second factor. */
export async function mustHaveSecondFactor({ grants }: Pick<Viewer, 'grants'>): Promise<boolean> {
  const roles = await secondFactorRoles();
  return grants.some(({ role }) => roles.includes(role));
}
