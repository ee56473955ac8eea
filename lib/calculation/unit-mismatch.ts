import { combineDimensions, type Dimension, formatDimension, sameBases, sameDimension } from './dimension';
import type { Unit } from './unit';

/** Why one unit cannot stand for another; the classic slips have names of their own. */
export type Slip =
  | 'power-not-energy'
  | 'energy-not-power'
  | 'mass-not-volume'
  | 'volume-not-standard'
  | 'co2-not-co2e'
  | 'gwp-set'
  | 'price-year'
  | 'kind'
  | 'dimension';

export type Mismatch = { readonly slip: Slip; readonly sentence: string };

/** What keeps two units apart, in a sentence that names both; null where one converts into the other. */
export function mismatch(from: Unit, to: Unit): Mismatch | null {
  if (sameDimension(from.dimension, to.dimension)) return null;
  const slip = slipOf(from.dimension, to.dimension);
  const both = `${from.code} (${formatDimension(from.dimension)}) is not ${to.code} (${formatDimension(to.dimension)})`;
  return { slip, sentence: `${both}: ${ADVICE[slip]}` };
}

const ADVICE: Readonly<Record<Slip, string>> = {
  'power-not-energy': 'a capacity becomes energy only with the hours it ran.',
  'energy-not-power': 'energy becomes a capacity only with the hours it took.',
  'mass-not-volume': 'a density is needed between them.',
  'volume-not-standard':
    'gas at standard conditions is another volume; its pressure and temperature are needed.',
  'co2-not-co2e': 'a gas becomes CO2e only with the GWP of the inventory’s set.',
  'gwp-set': 'the sets of GWP are never mixed.',
  'price-year': 'money of different years is not added.',
  kind: 'they measure the same of different things.',
  dimension: 'they measure different things.',
};

function slipOf(from: Dimension, to: Dimension): Slip {
  const lacks = combineDimensions(to, inverse(from));
  if (is(lacks, 'time', 1)) return 'power-not-energy';
  if (is(lacks, 'time', -1)) return 'energy-not-power';
  const [one, other] = [only(from), only(to)];
  if (!one || !other) return sameBases(from, to) ? 'kind' : 'dimension';
  const bases = [one.base, other.base].sort().join(' and ');
  if (bases === 'mass and volume') return 'mass-not-volume';
  if (bases === 'volume and volume at standard conditions') return 'volume-not-standard';
  if (one.base !== other.base) return 'dimension';
  if (one.base === 'currency') return currency(one.of) === currency(other.of) ? 'price-year' : 'kind';
  if (one.base !== 'mass') return 'kind';
  const equivalents = [one.of, other.of].filter((of) => of.startsWith('CO2e')).length;
  if (equivalents === 2) return 'gwp-set';
  return equivalents === 1 ? 'co2-not-co2e' : 'kind';
}

const inverse = (dimension: Dimension): Dimension =>
  dimension.map((side) => ({ ...side, power: -side.power }));

const is = (dimension: Dimension, base: string, power: number): boolean =>
  dimension.length === 1 && dimension[0]?.base === base && dimension[0].power === power;

/** The one side of a simple unit. */
const only = (dimension: Dimension) =>
  dimension.length === 1 && dimension[0]?.power === 1 ? dimension[0] : null;

const currency = (of: string): string | undefined => of.split(' ')[0];
