import type { Viewer } from '../access/viewer';
import type { Reader } from '../db/reader';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { type Binding, boundEditions } from './bound-editions';
import { factorDecidingRole } from './deciding-role';
import { readBindings } from './factors-for';
import { recomputeYears } from './recompute-years';

/**
 * Binds an edition to a fiscal year, with a reason, and calculates anew what is approved there. Later years that go on
 * with it move too. Refuses where one of them is closed: its figures are published, and move by a restatement only.
 */
export async function bindEdition(
  viewer: Viewer,
  { edition, fiscalYear, reason }: { edition: string; fiscalYear: number; reason: string },
): Promise<void> {
  const role = await factorDecidingRole(viewer);
  if (reason.trim() === '') throw new Refusal('reason-needed', {}, 'reason');
  const set = await reader().factorSet.findUnique({ where: { code: edition } });
  if (!set?.subject) throw new Refusal('unknown-edition');
  const binding: Binding = { fiscalYear, subject: set.subject, edition };
  const before = boundEditions(await readBindings(reader()), fiscalYear).get(set.subject) ?? null;
  await record(
    viewer,
    {
      type: 'factors.bound',
      role,
      subjectType: 'fiscal-year',
      subjectKey: `fy${fiscalYear}`,
      before: { edition: before },
      after: { edition, subject: set.subject },
      reason: reason.trim(),
    },
    async (tx, eventId) => {
      const years = await yearsMovedBy(tx, binding);
      await tx.factorBinding.create({
        data: { fiscalYear, factorSetId: set.id, reason: reason.trim(), eventId },
      });
      await recomputeYears(tx, years, null, eventId);
    },
  );
}

/** The fiscal years that a binding would calculate with another edition. Refuses an unknown year, a closed one, none. */
async function yearsMovedBy(db: Reader, binding: Binding): Promise<number[]> {
  const years = await db.fiscalYear.findMany({
    orderBy: { year: 'asc' },
    select: { year: true, state: true },
  });
  if (!years.some(({ year }) => year === binding.fiscalYear))
    throw new Refusal('unknown-year', {}, 'fiscalYear');
  const bindings = await readBindings(db);
  const moved = years.filter(
    ({ year }) =>
      boundEditions(bindings, year).get(binding.subject) !==
      boundEditions([...bindings, binding], year).get(binding.subject),
  );
  const closed = moved.find(({ state }) => state !== 'OPEN');
  if (closed) throw new Refusal('factors-locked', { year: String(closed.year) });
  if (moved.length === 0) throw new Refusal('edition-in-use', { year: String(binding.fiscalYear) });
  return moved.map(({ year }) => year);
}
