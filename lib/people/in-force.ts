import { businessDate } from '../calendar/business-date';
import { dbDate } from '../calendar/db-date';
import type { Prisma } from '../db/generated/client';

/** Grants that count today, of people who may sign in. */
export function grantsInForce(now = new Date()): Prisma.GrantWhereInput {
  const today = dbDate(businessDate(now));
  return {
    user: { active: true },
    revokedAt: null,
    validFrom: { lte: today },
    OR: [{ validTo: null }, { validTo: { gt: today } }],
  };
}
