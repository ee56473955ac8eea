import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { Refusal } from '../errors';
import { record } from '../record/record';
import { baseYearRole, lockBaseYear } from './base-year-door';
import type { Effect } from './effect-on';
import { readChanges } from './read-changes';
import { readEffects } from './read-effects';

export interface QuantifyInput {
  readonly change: string;
  /** Tonnes as typed, by `effectField`; empty where still not quantified. */
  readonly effects: Readonly<Record<string, string>>;
  readonly evidence: string;
}

/** Adds effects of a change where none was stated yet. A stated one stays; another change corrects it. */
export async function quantifyChange(viewer: Viewer, input: QuantifyInput): Promise<void> {
  const role = baseYearRole(viewer);
  const evidence = input.evidence.trim();
  if (evidence === '') throw new Refusal('base-year-evidence-wanted', {}, 'evidence');
  const baseYear = Number(/^FY(\d{4})-/.exec(input.change)?.[1] ?? 0);
  const years = await reader().fiscalYear.findMany({
    where: { year: { gte: baseYear } },
    select: { year: true },
  });
  await record(
    viewer,
    (added: readonly Effect[]) => ({
      type: 'base-year.effect-recorded',
      role,
      subjectType: 'base-year',
      subjectKey: input.change,
      after: { effects: added.map((one) => ({ ...one })) },
      reason: evidence,
    }),
    async (tx, eventId) => {
      await lockBaseYear(tx);
      const change = (await readChanges(tx, baseYear)).find(({ code }) => code === input.change);
      if (!change) throw new Refusal('base-year-change-unknown', { code: input.change });
      const known = ({ fiscalYear, scope }: { fiscalYear: number; scope: string }) =>
        change.effects.some((one) => one.fiscalYear === fiscalYear && one.scope === scope);
      const added = readEffects(
        input.effects,
        change.containedFrom,
        years.map(({ year }) => year),
      );
      const [stated] = added.filter(known);
      if (stated)
        throw new Refusal(
          'base-year-effect-stated',
          { year: `FY${stated.fiscalYear}`, scope: stated.scope },
          `y${stated.fiscalYear}-${stated.scope}`,
        );
      if (added.length === 0) throw new Refusal('base-year-effects-wanted');
      await tx.baseYearEffect.createMany({
        data: added.map((one) => ({ changeId: change.id, ...one, eventId })),
      });
      return added;
    },
  );
}
