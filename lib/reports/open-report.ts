import { cache } from 'react';
import { can } from '../access/can';
import type { Viewer } from '../access/viewer';
import { ADOPTED_APPROACH, type ConsolidationApproach } from '../calculation/accounting-share';
import { isBelow } from '../organisation/is-below';
import { type BoundarySetListed, listBoundarySets } from '../organisation/list-boundary-sets';
import { type TreeUnit, unitTree } from '../organisation/unit-tree';
import { type EmissionStory, emissionStory } from './emission-story';
import type { Figure } from './figure';
import { type LackingLeaf, lackingWithin } from './lacking';
import type { Boundary } from './open-boundary';
import { type CampaignOpened, openCampaigns } from './open-campaigns';
import { figuresWithin, type OpenedFigures, openFigures } from './open-figures';
import { type PartFigure, partFigures } from './part-figures';
import { type NotRelevant, readNotRelevant } from './read-not-relevant';
import { type BoundaryPart, readParts } from './read-parts';
import { readUncertainties, type Uncertainties } from './read-uncertainties';
import { divideIntoSections, grossToNet, type SectionFigures, scopes } from './sections';

/** A part of the boundary with its figures by metric. */
export interface ReportRow extends Omit<BoundaryPart, 'cells'> {
  readonly figures: ReadonlyMap<string, PartFigure>;
}

/** A figure of the head of the report, with the boundary it speaks of. */
export interface Headline {
  readonly figure: Figure;
  readonly set: BoundarySetListed | null;
}

export interface OpenedReport extends OpenedFigures {
  readonly byMetric: ReadonlyMap<string, Figure>;
  readonly headlines: readonly Headline[];
  readonly sections: readonly SectionFigures[];
  /** Gross emissions and the scopes, with their quarters. */
  readonly own: ReadonlyMap<string, PartFigure>;
  /** The band around gross emissions, of the period and of its quarters. */
  readonly uncertainties: Uncertainties;
  readonly rows: readonly ReportRow[];
  readonly dataCentres: readonly ReportRow[];
  /** Why categories of scope 3 are not relevant. */
  readonly notRelevant: NotRelevant;
  readonly story: EmissionStory | null;
  readonly campaigns: readonly CampaignOpened[];
  readonly units: readonly TreeUnit[];
  readonly sets: readonly BoundarySetListed[];
}

/** What the head of a report says, and the narrower boundary it says it of wherever all of that lies inside the unit. */
const headlines = [
  { metric: 'GHG-S12-NET', or: 'GHG-S12-GROSS-MB', set: null },
  { metric: 'EN-CLEAN-SHARE', set: 'dc-self-built-cn' },
  { metric: 'DC-PUE', set: 'dc-self-built-cn' },
  { metric: 'AV-S3P', set: null },
] as const;

/** The figure whose band the report draws. */
const gross = 'GHG-S12-GROSS-MB';

const emissionMetrics = [...scopes, gross, 'GHG-S12-GROSS-LB'];
const centreMetrics = [
  'DC-FAC',
  'DC-IT',
  'DC-PUE',
  'DC-WATER',
  'DC-WUE',
  'EN-EL-TOT',
  'EN-EL-CLEAN',
  'EN-CLEAN-SHARE',
];
const centreTypes: ReadonlySet<string> = new Set(['data-centre', 'hosted-data-centre']);

/**
 * A report: all that `/reports/[fiscalYear]` shows of a boundary in a period. Null where `openFigures` is.
 * A fixed number of set queries; everything else is built in memory.
 */
export const openReport = cache(
  async (
    viewer: Viewer,
    fiscalYear: number,
    unitCode: string,
    setCode: string | null,
    periodCode: string,
    approach: ConsolidationApproach = ADOPTED_APPROACH,
  ): Promise<OpenedReport | null> => {
    const opened = await openFigures(viewer, fiscalYear, unitCode, setCode, periodCode, approach);
    if (!opened) return null;
    const { boundary, year, period, definitions, cells, statements, figures, breaks } = opened;
    const units = await unitTree(viewer, 'report.read');
    const sets = await listBoundarySets();
    const wanted = new Set([...period.current, ...period.previous]);
    const periodIds = year.periods.filter(({ code }) => wanted.has(code)).map(({ id }) => id);
    const { parts, leaves } = await readParts(boundary, units, definitions, periodIds, [
      ...emissionMetrics,
      ...centreMetrics,
    ]);
    const sources = { fiscalYear, definitions, chosen: period, statements: [], breaks };
    const lacking = new Map(figures.flatMap((one) => (one.lacking ? [[one.metric, one.lacking]] : [])));
    const rowOf =
      (metrics: readonly string[]) =>
      ({ cells: own, ...part }: BoundaryPart): ReportRow => {
        const missing = lackingWithin(lacking, isInPart(part, boundary, units));
        return { ...part, figures: partFigures(own, metrics, { ...sources, lacking: missing }) };
      };
    const rows = parts.map(rowOf(emissionMetrics)).filter(hasValue);
    const byMetric = new Map(figures.map((figure) => [figure.metric, figure]));
    const own = partFigures(cells, [...emissionMetrics, ...grossToNet], { ...sources, statements });
    return {
      ...opened,
      byMetric,
      headlines: await openHeadlines(opened, sets, units),
      sections: divideIntoSections(figures),
      own: new Map(
        [...own].map(([metric, part]) => [metric, { ...part, figure: byMetric.get(metric) ?? part.figure }]),
      ),
      notRelevant: await readNotRelevant(
        boundary,
        year.periods.filter(({ code }) => period.current.includes(code)).map(({ id }) => id),
        figures.filter(({ metric }) => metric.startsWith('S3-')),
      ),
      uncertainties: await readUncertainties(opened, gross, own.get(gross)?.quarters),
      rows,
      dataCentres: leaves
        .filter(({ type }) => type !== null && centreTypes.has(type))
        .map(rowOf(centreMetrics))
        .filter(hasValue),
      story: emissionStory(
        own.get(gross),
        rows.map(({ code, figures: ofRow }) => ({ code, gross: ofRow.get(gross) })),
      ),
      campaigns: await openCampaigns(opened, units),
      units: units.filter(({ code }) => can(viewer, 'report.read', code)),
      sets,
    };
  },
);

const hasValue = ({ figures }: ReportRow): boolean =>
  [...figures.values()].some(
    ({ figure }) => figure.value !== null || figure.previous !== null || figure.lacking,
  );

/** Whether a leaf belongs to a part: to the unit, to itself, or (without a code) to the boundary's own leaves. */
function isInPart(
  { code }: Pick<BoundaryPart, 'code'>,
  { unit }: Boundary,
  units: readonly TreeUnit[],
): (leaf: LackingLeaf) => boolean {
  const byId = new Map(units.map((one) => [one.id, one]));
  const part = units.find((one) => one.code === code);
  return (lacking) => {
    const leaf = units.find((one) => one.code === lacking.code);
    if (!leaf) return false;
    return part ? isBelow(leaf.id, part.id, byId) : leaf.parentId === unit.id;
  };
}

async function openHeadlines(
  { boundary, year, period, figures }: OpenedFigures,
  sets: readonly BoundarySetListed[],
  units: readonly TreeUnit[],
): Promise<Headline[]> {
  const narrowed = new Map<string, readonly Figure[]>();
  for (const code of new Set(headlines.map(({ set }) => set))) {
    const set = sets.find((one) => one.code === code);
    if (!set || boundary.set !== null || !holds(boundary.unit.id, set, units)) continue;
    const metrics = headlines.filter((one) => one.set === code).map(({ metric }) => metric);
    narrowed.set(set.code, (await figuresWithin({ ...boundary, set }, year, period, metrics)).figures);
  }
  return headlines.flatMap(({ metric, set, ...headline }) => {
    const within = set === null ? undefined : narrowed.get(set);
    const valued = (code: string) =>
      (within ?? figures).find((one) => one.metric === code && one.value !== null);
    // Before credits are answered there is no net: the gross figure stands in, under its own name.
    const figure = valued(metric) ?? ('or' in headline ? valued(headline.or) : undefined);
    const narrower = within ? (sets.find(({ code }) => code === set) ?? null) : null;
    return figure ? [{ figure, set: narrower }] : [];
  });
}

/** Whether every leaf of a set stands somewhere below the unit. */
function holds(unitId: number, set: BoundarySetListed, units: readonly TreeUnit[]): boolean {
  const parents = new Map(units.map((unit) => [unit.id, unit.parentId]));
  const under = (id: number | null | undefined): boolean =>
    id != null && (id === unitId || under(parents.get(id)));
  return set.memberIds.length > 0 && set.memberIds.every((id) => under(id));
}
