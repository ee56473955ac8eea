import type { Viewer } from '../access/viewer';
import type { CivilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import { Refusal } from '../errors';
import { parseNumber } from '../forms/parse-number';
import { record } from '../record/record';
import { baseYearRole, lockBaseYear } from './base-year-door';
import { weighable } from './base-year-words';
import { readPolicies } from './read-policies';

export interface PolicyInput {
  readonly baseYear: number;
  /** As typed, in per cent. */
  readonly thresholdPercent: string;
  readonly weighs: string;
  readonly effectiveFrom: CivilDate;
  readonly reason: string;
}

/**
 * Lays down which year others are compared with and from which size on a change is significant. Never backward: a
 * threshold is not chosen after what it would have said of earlier changes. Refuses a year that is not closed.
 */
export async function setPolicy(viewer: Viewer, input: PolicyInput): Promise<void> {
  const role = baseYearRole(viewer);
  const { baseYear, effectiveFrom } = input;
  const reason = input.reason.trim();
  const weighs = weighable.find((one) => one === input.weighs);
  const threshold = parseNumber(input.thresholdPercent, { unit: '%', min: '0', max: '100' });
  if (!weighs) throw new Refusal('base-year-weighs-wanted', {}, 'weighs');
  if (!threshold.ok || threshold.value === '0')
    throw new Refusal('base-year-threshold-wanted', {}, 'thresholdPercent');
  if (reason === '') throw new Refusal('reason-needed', {}, 'reason');
  const thresholdPercent = threshold.value;
  await record(
    viewer,
    {
      type: 'base-year.policy-set',
      role,
      subjectType: 'base-year',
      subjectKey: `fy${baseYear}`,
      after: { baseYear, thresholdPercent, weighs, effectiveFrom },
      reason,
    },
    async (tx, eventId) => {
      await lockBaseYear(tx);
      const year = await tx.fiscalYear.findUnique({ where: { year: baseYear }, select: { state: true } });
      if (year?.state !== 'CLOSED') throw new Refusal('base-year-closed-wanted', {}, 'baseYear');
      const last = (await readPolicies(tx)).at(-1);
      if (last && effectiveFrom < last.effectiveFrom)
        throw new Refusal('base-year-policy-early', { day: last.effectiveFrom }, 'effectiveFrom');
      await tx.baseYearPolicy.create({
        data: { baseYear, thresholdPercent, weighs, effectiveFrom: dbDate(effectiveFrom), reason, eventId },
      });
    },
  );
}
