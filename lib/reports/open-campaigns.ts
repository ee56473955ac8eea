import type { TreeUnit } from '../organisation/unit-tree';
import { buildFigures } from './build-figures';
import { choosePeriods } from './choose-periods';
import type { Figure } from './figure';
import { figuresWithin, type OpenedFigures } from './open-figures';
import { readCells } from './read-cells';
import { readBoundaryShares } from './read-leaf-shares';

/** A campaign of the year: its own figures, and what each leaf contributed. */
export interface CampaignOpened {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly startsOn: string;
  readonly endsOn: string;
  /** The one of its series a year before; null where there was none. */
  readonly previous: string | null;
  readonly figures: readonly Figure[];
  readonly contributors: readonly {
    readonly code: string;
    readonly nameEn: string;
    readonly nameZh: string;
    readonly figures: readonly Figure[];
  }[];
}

/** Reductions, which are listed by contributor and never stacked. */
const contributed = (metric: string): boolean =>
  metric === 'CP-RED' || metric.startsWith('AV-') || metric.startsWith('EQ-');

/** The campaigns of a report's year inside its boundary; those that nobody there answered are left out. */
export async function openCampaigns(
  { boundary, year, period, definitions }: OpenedFigures,
  tree: readonly TreeUnit[],
): Promise<CampaignOpened[]> {
  const wanted = year.periods.filter(
    ({ kind, fiscalYear, state, code }) =>
      kind === 'CAMPAIGN' &&
      fiscalYear === year.year &&
      state !== 'UNOPENED' &&
      (period.kind === 'year' || period.code === code),
  );
  const opened: CampaignOpened[] = [];
  for (const campaign of wanted) {
    const chosen = choosePeriods(year.year, campaign.code, year.periods);
    if (!chosen) continue;
    const { figures } = await figuresWithin(boundary, year, chosen);
    const given = figures.filter(({ value, status }) => value !== null || status === 'listed');
    if (given.length === 0) continue;
    const shares = await readBoundaryShares(boundary, [campaign.id]);
    const inside = new Set(shares.filter(({ share }) => share !== '0').map(({ leafId }) => leafId));
    const leaves = await readCells([...inside], [campaign.id]);
    const contributors = tree.flatMap(({ id, code, nameEn, nameZh }) => {
      const cells = leaves.get(id);
      if (!cells) return [];
      const own = buildFigures({
        fiscalYear: year.year,
        definitions,
        cells,
        chosen: { ...chosen, previous: [] },
        statements: [],
      }).filter(({ metric, value }) => value !== null && contributed(metric));
      return own.length > 0 ? [{ code, nameEn, nameZh, figures: own }] : [];
    });
    opened.push({
      code: campaign.code,
      nameEn: campaign.nameEn ?? campaign.code,
      nameZh: campaign.nameZh ?? campaign.code,
      startsOn: campaign.startsOn,
      endsOn: campaign.endsOn,
      previous: chosen.previous[0] ?? null,
      figures: given.filter(({ metric }) => !contributed(metric)),
      contributors,
    });
  }
  return opened;
}
