import type { Figure } from './figure';

/** The numbered sections of a report, in order. */
export const sectionIds = [
  'emissions',
  'energy',
  'data-centres',
  'logistics',
  'water',
  'people',
  'outside',
  'welfare',
  'campaigns',
  'method',
] as const;

export type SectionId = (typeof sectionIds)[number];

/** Topics of the catalogue by section; emissions, outside and campaigns choose their own. */
const topics: Readonly<Record<SectionId, readonly string[]>> = {
  emissions: ['ghg'],
  energy: ['energy'],
  'data-centres': ['data-centre'],
  logistics: ['transport', 'packaging', 'circularity'],
  water: ['water', 'waste', 'air'],
  people: ['people'],
  outside: ['avoided', 'equivalence'],
  welfare: ['welfare', 'ecosystem'],
  campaigns: ['campaign'],
  method: ['driver'],
};

/** Reductions already inside scopes 1 and 2 stand with what is outside the inventory, so that nobody deducts them. */
const alwaysOutside: ReadonlySet<string> = new Set(['GHG-RED']);

/** The four rows that always stand together (calculation-rules §11). */
export const grossToNet = ['GHG-S12-GROSS-LB', 'GHG-S12-GROSS-MB', 'GHG-CRED', 'GHG-S12-NET'] as const;

/** The scopes that are shown unit by unit. */
export const scopes = ['GHG-S1', 'GHG-S2-MB', 'GHG-S2-LB'] as const;

/** Shown elsewhere in the section than in its table of figures. */
const drawnApart: ReadonlySet<string> = new Set([...grossToNet, ...scopes]);

/** What leads the block outside the inventory; the rest follows in the catalogue's order. */
const outsideFirst = ['AV-S3P', 'AV-S3P-CUM', 'GHG-RED', 'AV-PV', 'AV-PV-SELF', 'AV-PV-EXP'];

/** The section a figure stands in. */
export function sectionOf({ metric, topic }: Pick<Figure, 'metric' | 'topic'>): SectionId | null {
  if (alwaysOutside.has(metric)) return 'outside';
  return sectionIds.find((id) => topics[id].includes(topic)) ?? null;
}

/** A section's table: what has a number, in the catalogue's order, and the names of what was asked and has none. */
export interface SectionFigures {
  readonly id: SectionId;
  readonly figures: readonly Figure[];
  readonly without: readonly Figure[];
}

/** Divides a report's figures into its sections. Pure. */
export function divideIntoSections(figures: readonly Figure[]): SectionFigures[] {
  return sectionIds.map((id) => {
    const own = inOrder(
      id,
      figures.filter((figure) => sectionOf(figure) === id && !drawnApart.has(figure.metric)),
    );
    const stands = (figure: Figure) =>
      figure.value !== null || figure.previous !== null || figure.status === 'listed';
    return { id, figures: own.filter(stands), without: own.filter((figure) => !stands(figure)) };
  });
}

function inOrder(id: SectionId, figures: readonly Figure[]): readonly Figure[] {
  if (id !== 'outside') return figures;
  const place = ({ metric }: Figure) =>
    outsideFirst.includes(metric) ? outsideFirst.indexOf(metric) : outsideFirst.length;
  return [...figures].sort((a, b) => place(a) - place(b));
}

export type Relation = 'in-scopes' | 'in-scope-2' | 'beyond-scopes' | 'outside';

/** How a reduction stands to the inventory (calculation-rules §8). */
export function relationOf(metric: string): Relation | null {
  if (metric === 'GHG-RED') return 'in-scopes';
  if (metric === 'AV-PV') return null;
  if (metric.startsWith('AV-S3P')) return 'beyond-scopes';
  if (metric === 'AV-PV-SELF' || metric.startsWith('AV-EE') || metric.startsWith('AV-COOL'))
    return 'in-scope-2';
  return 'outside';
}
