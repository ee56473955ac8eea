import { cache } from 'react';
import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { decimal } from '../calculation/decimal';
import { businessDate } from '../calendar/business-date';
import { reader } from '../db/reader';
import { rootUnitCode } from '../organisation/root-unit';
import { publishedYears } from './published-years';
import { readChanges } from './read-changes';
import { policyInForce, readPolicies } from './read-policies';
import { type LineYear, recalculateLines } from './recalculate-lines';
import type { StoredChange, StoredPolicy } from './stored-base-year';
import { type Weighing, weigh } from './weigh';

export interface OpenedBaseYear {
  /** Code of the unit at the top, whose emissions these are. */
  readonly unit: string;
  /** All policies in the order they came into force, and the one of the base year that is shown. */
  readonly policies: readonly StoredPolicy[];
  readonly policy: StoredPolicy | null;
  /** Whether it is the one in force today: only then anything can be recorded. */
  readonly inForce: boolean;
  readonly changes: readonly StoredChange[];
  readonly weighing: Weighing | null;
  /** Closed fiscal years from the base year on, and what was reported and recalculated of them. */
  readonly years: readonly number[];
  readonly lines: readonly LineYear[];
  /** Closed fiscal years: each can be a base year. */
  readonly closedYears: readonly number[];
  /** Fiscal years from the base year on, open ones too: a change may have an effect on each. */
  readonly laterYears: readonly number[];
  /** Names of who recorded and decided, by id. */
  readonly people: ReadonlyMap<string, { readonly nameEn: string; readonly nameZh: string }>;
  readonly mayManage: boolean;
}

/**
 * The base year of the policy in force, or one asked for: what was recorded of it, what the threshold says, and its
 * figures as published beside the recalculated ones. Null where the viewer may not read it, or it never was a base year.
 */
export const openBaseYear = cache(
  async (viewer: Viewer, asked: number | null = null): Promise<OpenedBaseYear | null> => {
    const unit = await rootUnitCode();
    if (unit === null || !canAtTop(viewer, 'base-year.read')) return null;
    const db = reader();
    const policies = await readPolicies(db);
    const current = policyInForce(policies, businessDate(new Date()));
    const policy =
      asked === null ? current : (policies.findLast(({ baseYear }) => baseYear === asked) ?? null);
    if (asked !== null && !policy) return null;
    const all = await db.fiscalYear.findMany({ orderBy: { year: 'asc' } });
    const closedYears = all.filter(({ state }) => state === 'CLOSED').map(({ year }) => year);
    const opened = {
      ...{ unit, policies, policy, closedYears },
      inForce: policy !== null && policy.baseYear === current?.baseYear,
      mayManage: canAtTop(viewer, 'base-year.manage'),
    };
    if (!policy)
      return {
        ...opened,
        changes: [],
        weighing: null,
        years: [],
        lines: [],
        laterYears: [],
        people: new Map(),
      };
    const { baseYear } = policy;
    const years = closedYears.filter((year) => year >= baseYear);
    const changes = await readChanges(db, baseYear);
    const published = await publishedYears(viewer, unit, years);
    const base = published.get(baseYear)?.get(policy.weighs);
    return {
      ...opened,
      changes,
      weighing: weigh(policy, base ? decimal(base.value) : null, changes),
      years,
      lines: recalculateLines(baseYear, published, changes),
      laterYears: all.map(({ year }) => year).filter((year) => year >= baseYear),
      people: await namesOf([...policies, ...changes, ...changes.flatMap(({ decisions }) => decisions)]),
    };
  },
);

async function namesOf(known: readonly { readonly actorId: string | null }[]) {
  const ids = [...new Set(known.flatMap(({ actorId }) => actorId ?? []))];
  const people = await reader().user.findMany({
    where: { id: { in: ids } },
    select: { id: true, nameEn: true, nameZh: true },
  });
  return new Map(people.map(({ id, ...names }) => [id, names]));
}
