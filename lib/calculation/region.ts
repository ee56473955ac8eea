/** Provinces by the grid region they are published under; Inner Mongolia's east hangs on the Northeast, its figure is one. */
const GRID_REGIONS: Readonly<Record<string, readonly string[]>> = {
  'CN-NORTH': ['BJ', 'TJ', 'HE', 'SX', 'SD', 'NM'],
  'CN-NORTHEAST': ['LN', 'JL', 'HL'],
  'CN-EAST': ['SH', 'JS', 'ZJ', 'AH', 'FJ'],
  'CN-CENTRAL': ['HA', 'HB', 'HN', 'JX'],
  'CN-NORTHWEST': ['SN', 'GS', 'QH', 'NX', 'XJ'],
  'CN-SOUTH': ['GD', 'GX', 'GZ', 'YN', 'HI'],
  'CN-SOUTHWEST': ['SC', 'CQ'],
};

/** They have inventories and publications of their own: what is published for the mainland does not speak of them. */
const PLACES_APART: ReadonlySet<string> = new Set(['CN-HK', 'CN-MO', 'CN-TW']);

/** The announcements of grid factors name 30 provinces; the national average does not answer for the one they leave out. */
const WITHOUT_GRID_FACTOR: ReadonlySet<string> = new Set(['CN-XZ']);

const GRID_OF_PROVINCE: ReadonlyMap<string, string> = new Map(
  Object.entries(GRID_REGIONS).flatMap(([grid, provinces]) =>
    provinces.map((province) => [`CN-${province}`, grid] as const),
  ),
);

/**
 * The regions whose factor may stand for this one, the nearest first: province, grid region, country (calculation-rules
 * §5). Hong Kong, Macao, Taiwan, and for electricity Tibet, stand for themselves; of an unknown one nothing is said.
 * `subject` is what the factor's edition is about.
 */
export function regionChain(region: string | null, subject: string | null): readonly string[] {
  if (region === null || region === '') return [];
  if (PLACES_APART.has(region)) return [region];
  if (subject === 'electricity' && WITHOUT_GRID_FACTOR.has(region)) return [region];
  const country = region.split('-')[0] as string;
  const grid = GRID_OF_PROVINCE.get(region);
  return [...new Set([region, ...(grid ? [grid] : []), country])];
}
