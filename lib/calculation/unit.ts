import { type Decimal, decimal, multiply } from './decimal';

export type Dimension =
  | 'electricity'
  | 'heat'
  | 'power'
  | 'mass'
  | 'volume'
  | 'volume at standard conditions'
  | 'area'
  | 'CO2'
  | 'CO2e';

/** A unit people enter amounts in. Units convert within their dimension only; every scale is a power of ten, so exactly. */
export type Unit = { readonly code: string; readonly dimension: Dimension; readonly exponent: number };

const UNITS: readonly (Unit & { readonly names: readonly string[] })[] = [
  { code: 'kWh', dimension: 'electricity', exponent: 0, names: ['千瓦时', '度'] },
  { code: 'MWh', dimension: 'electricity', exponent: 3, names: ['兆瓦时'] },
  { code: 'GWh', dimension: 'electricity', exponent: 6, names: ['吉瓦时'] },
  { code: 'MJ', dimension: 'heat', exponent: 0, names: ['兆焦'] },
  { code: 'GJ', dimension: 'heat', exponent: 3, names: ['吉焦'] },
  { code: 'kW', dimension: 'power', exponent: 0, names: ['千瓦'] },
  { code: 'MW', dimension: 'power', exponent: 3, names: ['MWp', '兆瓦'] },
  { code: 'GW', dimension: 'power', exponent: 6, names: ['吉瓦'] },
  { code: 'g', dimension: 'mass', exponent: 0, names: ['克'] },
  { code: 'kg', dimension: 'mass', exponent: 3, names: ['千克', '公斤'] },
  { code: 't', dimension: 'mass', exponent: 6, names: ['吨', 'tonne', 'tonnes'] },
  { code: 'L', dimension: 'volume', exponent: 0, names: ['升', 'litre', 'litres'] },
  { code: 'm3', dimension: 'volume', exponent: 3, names: ['立方米', '方'] },
  { code: 'Nm3', dimension: 'volume at standard conditions', exponent: 0, names: ['标准立方米', '标方'] },
  { code: 'm2', dimension: 'area', exponent: 0, names: ['平方米', '平米', '㎡'] },
  { code: 'kg CO2', dimension: 'CO2', exponent: 3, names: [] },
  { code: 't CO2', dimension: 'CO2', exponent: 6, names: [] },
  { code: 'g CO2e', dimension: 'CO2e', exponent: 0, names: [] },
  { code: 'kg CO2e', dimension: 'CO2e', exponent: 3, names: [] },
  { code: 't CO2e', dimension: 'CO2e', exponent: 6, names: [] },
];

/** The same unit however it is spelt: without blanks, in small letters, with plain digits ('m³' is 'm3', 'CO₂' is 'CO2'). */
export const unitKey = (text: string): string =>
  text
    .replace(/[\s·⋅]/g, '')
    .replace(/²/g, '2')
    .replace(/³/g, '3')
    .replace(/₂/g, '2')
    .toLowerCase();

const BY_NAME: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap((unit) => [unit.code, ...unit.names].map((name) => [unitKey(name), unit])),
);

/** The unit of this name or spelling; null where the table has none. */
export const findUnit = (text: string): Unit | null => BY_NAME.get(unitKey(text)) ?? null;

/** The same amount in another unit, exactly; null where the dimensions differ. */
export function convert(amount: Decimal, from: Unit, to: Unit): Decimal | null {
  if (from.dimension !== to.dimension) return null;
  return multiply(amount, powerOfTen(from.exponent - to.exponent));
}

const powerOfTen = (exponent: number): Decimal =>
  exponent < 0 ? decimal(`0.${'0'.repeat(-exponent - 1)}1`) : decimal(`1${'0'.repeat(exponent)}`);
