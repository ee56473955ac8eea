import type { Viewer } from '../access/viewer';
import { FALLBACK_BASIS } from '../calculation/choose-factor';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { factorDecidingRole } from './deciding-role';
import { recomputeYears } from './recompute-years';

export interface FactorPut {
  /** Code of the leaf it is used at. */
  readonly unit: string;
  readonly fiscalYear: number;
  readonly activity: string;
  readonly basis: string;
  /** Null leaves the choice to the rules again. */
  readonly factorId: number | null;
  readonly reason: string;
}

/**
 * Puts a factor at one leaf for one open fiscal year, with a reason, where the choice finds none or another one; what is
 * approved there is calculated anew. Refuses a factor that is not made for the activity and basis, and a closed year.
 */
export async function overrideFactor(viewer: Viewer, put: FactorPut): Promise<void> {
  const { fiscalYear, activity, basis, factorId } = put;
  const role = await factorDecidingRole(viewer);
  const reason = put.reason.trim();
  const leaf = await reader().organisationalUnit.findUnique({
    where: { code: put.unit },
    select: { id: true, code: true, type: true },
  });
  if (!leaf?.type) throw new Refusal('unknown-use', {}, 'unit');
  if (reason === '') throw new Refusal('reason-needed', {}, 'reason');
  const factor = factorId === null ? null : await factorFor(factorId, activity, basis);
  await record(
    viewer,
    {
      type: 'factors.overridden',
      role,
      subjectType: 'unit',
      subjectKey: leaf.code,
      after: { fiscalYear, activity, basis, factor: factor?.code ?? null },
      reason,
    },
    async (tx, eventId) => {
      const year = await tx.fiscalYear.findUnique({ where: { year: fiscalYear }, select: { state: true } });
      if (!year) throw new Refusal('unknown-year', {}, 'fiscalYear');
      if (year.state !== 'OPEN') throw new Refusal('factors-locked', { year: String(fiscalYear) });
      await tx.factorOverride.create({
        data: { unitId: leaf.id, fiscalYear, activity, basis, factorId, reason, eventId },
      });
      await recomputeYears(tx, [fiscalYear], [leaf.id], eventId);
    },
  );
}

async function factorFor(id: number, activity: string, basis: string) {
  const factor = await reader().factor.findUnique({
    where: { id },
    select: { code: true, activity: true, alsoFor: true, basis: true, member: true },
  });
  const fits =
    factor !== null &&
    factor.member === null &&
    [factor.activity, ...factor.alsoFor].includes(activity) &&
    [basis, FALLBACK_BASIS[basis]].includes(factor.basis);
  if (!fits) throw new Refusal('unknown-factor', {}, 'factor');
  return factor;
}
