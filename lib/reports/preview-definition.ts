import { can } from '../access/can';
import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import { affectedBy, neededAnywhere } from '../metrics/affected-metrics';
import { type DefinedMetric, definitionsFor } from '../metrics/definitions-for';
import type { DraftedRule } from '../metrics/metric-draft';
import { withRule } from '../metrics/next-version';
import { unitTree } from '../organisation/unit-tree';
import { draftCells } from './draft-cells';
import { type Catalogue, type EffectLine, type EffectSource, effectLines } from './effect-lines';
import { readCells } from './read-cells';

/** What a drafted definition would do to the open years, before it is saved. */
export interface DefinitionEffect {
  /** Opened periods in which it would hold, in time order. */
  readonly periods: readonly string[];
  /** The metric itself: every unit above the leaves, every period. */
  readonly units: readonly EffectLine[];
  /** The leaves whose figure would move, those that move most first. */
  readonly leaves: readonly EffectLine[];
  /** Other metrics, made from it, whose figure at the top would move. */
  readonly others: readonly EffectLine[];
  /** Metrics made from it, however far. */
  readonly madeFromIt: number;
}

/** The leaves shown at most; the rest is counted by the units above them. */
const mostLeaves = 10;

/**
 * Works the open years out under a draft by the core that will work them out when it is saved, and sets the figures of
 * today beside them. Nothing is written. Null where the viewer may not read the figures of the whole group.
 */
export async function previewDefinition(
  viewer: Viewer,
  code: string,
  effectiveFrom: number,
  rule: DraftedRule,
): Promise<DefinitionEffect | null> {
  const db = reader();
  const tree = await unitTree(viewer, 'report.read');
  const top = tree.find(({ kind }) => kind === 'GROUP');
  if (!top || !can(viewer, 'report.read', top.code)) return null;
  const periods = await db.reportingPeriod.findMany({
    where: { fiscalYearId: { gte: effectiveFrom }, state: { not: 'UNOPENED' } },
    orderBy: [{ endsOn: 'asc' }, { id: 'asc' }],
  });
  const years = new Map<number, Catalogue>();
  for (const { fiscalYearId: year } of periods)
    if (!years.has(year)) years.set(year, catalogueOf(await definitionsFor(db, year), code, rule));
  const after = await draftCells(db, periods, (year) => years.get(year)?.needed ?? []);
  const affected = new Set([...years.values()].flatMap((year) => [...year.affected]));
  const needed = new Set([...years.values()].flatMap((year) => year.needed.map((one) => one.code)));
  const before = await readCells(
    tree.map(({ id }) => id),
    periods.map(({ id }) => id),
    [...needed],
  );
  const source: EffectSource = { periods, years, before, after };
  const units = tree.filter(({ type }) => type === null);
  const leaves = tree.filter(({ type }) => type !== null);
  return {
    periods: periods.map((period) => period.code),
    units: effectLines(source, code, units),
    leaves: effectLines(source, code, leaves)
      .filter(({ moved }) => moved)
      .sort((a, b) => b.size.comparedTo(a.size))
      .slice(0, mostLeaves),
    others: [...affected]
      .filter((other) => other !== code)
      .flatMap((other) => effectLines(source, other, [top]))
      .filter(({ moved }) => moved),
    madeFromIt: affected.size - 1,
  };
}

function catalogueOf(today: ReadonlyMap<string, DefinedMetric>, code: string, rule: DraftedRule): Catalogue {
  const definition = today.get(code);
  if (!definition) return { today, drafted: today, affected: new Set(), needed: [] };
  const drafted = new Map([...today, [code, withRule(definition, rule)]]);
  const affected = affectedBy(code, drafted);
  const needed = neededAnywhere(affected, drafted);
  return { today, drafted, affected, needed: [...drafted.values()].filter((one) => needed.has(one.code)) };
}
