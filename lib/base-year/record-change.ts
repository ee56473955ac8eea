import type { Viewer } from '../access/viewer';
import { neverRecalculates } from '../calculation/base-year';
import { businessDate } from '../calendar/business-date';
import type { CivilDate } from '../calendar/civil-date';
import { dbDate } from '../calendar/db-date';
import { reader } from '../db/reader';
import type { Tx } from '../db/tx';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { baseYearRole, lockBaseYear } from './base-year-door';
import { causes, partsOf } from './base-year-words';
import { isContained } from './effect-on';
import { effectField, readEffects } from './read-effects';
import { policyInForce, readPolicies } from './read-policies';

export interface ChangeInput {
  readonly cause: string;
  readonly nameEn: string;
  readonly nameZh: string;
  /** Fiscal years that begin on this day or later contain it as they are. */
  readonly containedFrom: CivilDate;
  readonly evidence: string;
  /** Tonnes as typed, by `effectField`; empty where not quantified. */
  readonly effects: Readonly<Record<string, string>>;
}

/**
 * Records something that may demand that the base year is recalculated, with what it adds to each year. What is weighed
 * must be stated of the base year, unless the cause never recalculates it. Returns the code it was given.
 */
export async function recordChange(viewer: Viewer, input: ChangeInput): Promise<string> {
  const role = baseYearRole(viewer);
  const { containedFrom } = input;
  const cause = causes.find((one) => one === input.cause);
  const [nameEn, nameZh, evidence] = [input.nameEn.trim(), input.nameZh.trim(), input.evidence.trim()];
  if (!cause) throw new Refusal('base-year-cause-wanted', {}, 'cause');
  if (nameEn === '') throw new Refusal('name-wanted', {}, 'nameEn');
  if (nameZh === '') throw new Refusal('name-zh-wanted', {}, 'nameZh');
  if (evidence === '') throw new Refusal('base-year-evidence-wanted', {}, 'evidence');
  const policy = policyInForce(await readPolicies(reader()), businessDate(new Date()));
  if (!policy) throw new Refusal('base-year-policy-wanted');
  const { baseYear } = policy;
  if (isContained({ containedFrom }, baseYear))
    throw new Refusal('base-year-contained-early', { year: `FY${baseYear}` }, 'containedFrom');
  const years = await reader().fiscalYear.findMany({
    where: { year: { gte: baseYear } },
    select: { year: true },
  });
  const effects = readEffects(
    input.effects,
    containedFrom,
    years.map(({ year }) => year),
  );
  const lacking = partsOf(policy.weighs).find(
    (part) => !effects.some(({ fiscalYear, scope }) => fiscalYear === baseYear && scope === part),
  );
  if (lacking && !neverRecalculates(cause))
    throw new Refusal(
      'base-year-effect-wanted',
      { year: `FY${baseYear}`, scope: lacking },
      effectField(baseYear, lacking),
    );
  return record(
    viewer,
    (code) => ({
      type: 'base-year.change-recorded',
      role,
      subjectType: 'base-year',
      subjectKey: code,
      after: { cause, containedFrom, effects: effects.map((one) => ({ ...one })) },
      reason: evidence,
    }),
    async (tx, eventId) => {
      await lockBaseYear(tx);
      const code = await nextCode(tx, baseYear);
      const { id: changeId } = await tx.baseYearChange.create({
        data: {
          ...{ code, baseYear, cause, nameEn, nameZh, evidence, eventId },
          containedFrom: dbDate(containedFrom),
        },
      });
      await tx.baseYearEffect.createMany({ data: effects.map((one) => ({ changeId, ...one, eventId })) });
      return code;
    },
  );
}

async function nextCode(tx: Tx, baseYear: number): Promise<string> {
  return `FY${baseYear}-${(await tx.baseYearChange.count({ where: { baseYear } })) + 1}`;
}
