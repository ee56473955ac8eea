import type { ClaimedRole } from '../access/single-sign-on/claimed-roles';
import { businessDate } from '../calendar/business-date';
import { dbDate } from '../calendar/db-date';
import { reader } from '../db/reader';
import { record } from '../record/record';
import { grantsInForce } from './in-force';

/** The provider speaks through this job: the person does not give themselves a role. */
export const singleSignOnJob = { job: 'single-sign-on' } as const;

const keyOf = (role: string, unitCode: string): string => `${role}:${unitCode}`;

/**
 * Makes the roles that came from claims agree with what the provider says now: what is missing is given from today,
 * what is claimed no more is revoked at once. What administrators gave is left alone; units nobody knows are passed over.
 */
export async function syncClaimedGrants(userId: string, claimed: readonly ClaimedRole[]): Promise<void> {
  const [held, units] = await Promise.all([
    reader().grant.findMany({
      where: { ...grantsInForce(), userId, origin: 'CLAIM' },
      select: { id: true, role: true, unit: { select: { code: true } } },
    }),
    reader().organisationalUnit.findMany({
      where: { code: { in: claimed.map(({ unitCode }) => unitCode) } },
      select: { id: true, code: true },
    }),
  ]);
  const wanted = new Set(claimed.map(({ role, unitCode }) => keyOf(role, unitCode)));
  const known = new Set(held.map(({ role, unit }) => keyOf(role, unit.code)));
  for (const { id, role, unit } of held) {
    if (!wanted.has(keyOf(role, unit.code))) await revoke(userId, { id, role, unit: unit.code });
  }
  for (const { role, unitCode } of claimed) {
    const unit = units.find(({ code }) => code === unitCode);
    if (unit && !known.has(keyOf(role, unitCode))) await give(userId, { role, unitCode, unitId: unit.id });
  }
}

async function give(userId: string, { role, unitCode, unitId }: ClaimedRole & { unitId: number }) {
  const validFrom = businessDate(new Date());
  await record(
    singleSignOnJob,
    {
      type: 'grant.given',
      role: 'SYSTEM',
      subjectType: 'person',
      subjectKey: userId,
      after: { role, unit: unitCode, validFrom, validTo: null, origin: 'CLAIM' },
    },
    (tx) =>
      tx.grant.create({ data: { userId, role, unitId, validFrom: dbDate(validFrom), origin: 'CLAIM' } }),
  );
}

async function revoke(userId: string, { id, role, unit }: { id: number; role: string; unit: string }) {
  await record(
    singleSignOnJob,
    {
      type: 'grant.revoked',
      role: 'SYSTEM',
      subjectType: 'person',
      subjectKey: userId,
      before: { role, unit, origin: 'CLAIM' },
    },
    (tx) => tx.grant.updateMany({ where: { id, revokedAt: null }, data: { revokedAt: new Date() } }),
  );
}
