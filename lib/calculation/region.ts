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

/** Tibet, Hong Kong, Macao, Taiwan: no factor is published for them, and the national one does not answer for them. */
export const REGIONS_APART: ReadonlySet<string> = new Set(['CN-XZ', 'CN-HK', 'CN-MO', 'CN-TW']);

const GRID_OF_PROVINCE: ReadonlyMap<string, string> = new Map(
  Object.entries(GRID_REGIONS).flatMap(([grid, provinces]) =>
    provinces.map((province) => [`CN-${province}`, grid] as const),
  ),
);

/**
 * The regions whose factor may stand for this one, the nearest first: province, grid region, country (calculation-rules
 * §5). A region apart, and one of another country, stands for itself; of an unknown one nothing is said.
 */
export function regionChain(region: string | null): readonly string[] {
  if (region === null || region === '') return [];
  if (REGIONS_APART.has(region)) return [region];
  const country = region.split('-')[0] as string;
  const grid = GRID_OF_PROVINCE.get(region);
  return [...new Set([region, ...(grid ? [grid] : []), country])];
}
