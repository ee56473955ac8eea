import type { Base } from './dimension';

/**
 * A unit that has a name of its own. `scale` is its exact size in the base's unit: MJ, kg, m³, Nm³, m², m, s.
 * `of` is what it measures where nobody says otherwise; `rate` marks what is per second.
 */
export type AtomDefinition = {
  readonly code: string;
  readonly base: Base;
  readonly scale: string;
  readonly of: string;
  readonly rate?: true;
  readonly names: readonly string[];
};

const atom = (
  code: string,
  base: Base,
  scale: string,
  names: readonly string[] = [],
  of = '',
): AtomDefinition => ({ code, base, scale, of, names });

const power = (code: string, scale: string, names: readonly string[]): AtomDefinition => ({
  ...atom(code, 'energy', scale, names, 'electricity'),
  rate: true,
});

/**
 * Exact by definition: 1 kWh = 3.6 MJ; the pound and the Btu (International Table, 1,055.05585262 J) of 1959 and 1956;
 * a therm is 0.1 mmBtu; 1 kgce = 29.3076 MJ (7,000 kcal, GB/T 2589).
 */
export const NAMED_UNITS: readonly AtomDefinition[] = [
  atom('kWh', 'energy', '3.6', ['千瓦时', '度'], 'electricity'),
  atom('MWh', 'energy', '3600', ['兆瓦时'], 'electricity'),
  atom('GWh', 'energy', '3600000', ['吉瓦时'], 'electricity'),
  atom('TWh', 'energy', '3600000000', ['太瓦时'], 'electricity'),
  atom('MJ', 'energy', '1', ['兆焦'], 'heat'),
  atom('GJ', 'energy', '1000', ['吉焦', '百万千焦'], 'heat'),
  atom('TJ', 'energy', '1000000', ['太焦'], 'heat'),
  atom('mmBtu', 'energy', '1055.05585262', ['MMBTU'], 'fuel'),
  atom('therm', 'energy', '105.505585262', ['therms'], 'fuel'),
  atom('kgce', 'energy', '29.3076', ['千克标准煤', '公斤标准煤'], 'standard coal'),
  atom('tce', 'energy', '29307.6', ['吨标准煤', '吨标煤'], 'standard coal'),
  power('kW', '0.001', ['千瓦', 'kWp']),
  power('MW', '1', ['MWp', '兆瓦']),
  power('GW', '1000', ['GWp', '吉瓦']),
  atom('mg', 'mass', '0.000001', ['毫克']),
  atom('g', 'mass', '0.001', ['克']),
  atom('kg', 'mass', '1', ['千克', '公斤']),
  atom('t', 'mass', '1000', ['吨', 'tonne', 'tonnes']),
  atom('kt', 'mass', '1000000', ['千吨']),
  atom('lb', 'mass', '0.45359237', ['lbs', '磅']),
  atom('mL', 'volume', '0.000001', ['毫升']),
  atom('L', 'volume', '0.001', ['升', 'litre', 'litres']),
  atom('m3', 'volume', '1', ['立方米', '方']),
  atom('Nm3', 'volume at standard conditions', '1', ['标准立方米', '标方']),
  atom('m2', 'area', '1', ['平方米', '平米', '㎡']),
  atom('ha', 'area', '10000', ['公顷']),
  atom('m', 'length', '1', ['米']),
  atom('km', 'length', '1000', ['千米', '公里']),
  atom('s', 'time', '1', ['秒']),
  atom('min', 'time', '60', ['分钟']),
  atom('h', 'time', '3600', ['小时', 'hour', 'hours']),
  atom('d', 'time', '86400', ['天', '日', 'day', 'days']),
  atom('RMB', 'currency', '1', ['CNY', '元', '人民币'], 'RMB'),
  atom('USD', 'currency', '1', ['美元'], 'USD'),
  atom('HKD', 'currency', '1', ['港元', '港币'], 'HKD'),
];

/** What is counted one by one; each noun is a thing of its own: parcels are not orders. */
export const COUNTED: readonly { readonly of: string; readonly names: readonly string[] }[] = [
  { of: 'brand', names: ['brands', '品牌'] },
  { of: 'carton', names: ['cartons'] },
  { of: 'consignment', names: ['consignments'] },
  { of: 'country or region', names: ['countries and regions'] },
  { of: 'household', names: ['households'] },
  { of: 'order', names: ['orders', '订单', '单'] },
  { of: 'organisation', names: ['organisations'] },
  { of: 'parcel', names: ['parcels', '包裹'] },
  { of: 'participation', names: ['participations'] },
  { of: 'person', names: ['persons', '人'] },
  { of: 'piece', names: ['pieces', '件'] },
  { of: 'rack', names: ['racks', '机柜'] },
  { of: 'robot', names: ['robots'] },
  { of: 'solution', names: ['solutions'] },
  { of: 'station', names: ['stations'] },
  { of: 'tree', names: ['trees', '棵'] },
  { of: 'user', names: ['users', '用户'] },
  { of: 'vehicle', names: ['vehicles', '辆'] },
];

/** What an amount may be said to be of, written behind its unit: 't CO2', 'MWh heat', 'mmBtu (HHV)'. */
export const THINGS: readonly { readonly of: string; readonly names: readonly string[] }[] = [
  { of: 'CO2', names: ['CO2'] },
  { of: 'CO2e', names: ['CO2e', 'CO2eq'] },
  { of: 'CH4', names: ['CH4'] },
  { of: 'fossil CH4', names: ['CH4 fossil'] },
  { of: 'N2O', names: ['N2O'] },
  { of: 'SF6', names: ['SF6'] },
  { of: 'NF3', names: ['NF3'] },
  { of: 'CF4', names: ['CF4'] },
  { of: 'C2F6', names: ['C2F6'] },
  { of: 'electricity', names: ['electricity'] },
  { of: 'heat', names: ['heat'] },
  { of: 'steam', names: ['steam'] },
  { of: 'cooling', names: ['cooling'] },
  { of: 'fuel', names: ['fuel'] },
  { of: 'fuel, gross', names: ['gross', '(HHV)'] },
  { of: 'fuel, net', names: ['net', '(LHV)'] },
];

/** Multiples written before a unit or behind a currency. */
export const MULTIPLES: Readonly<Record<string, string>> = {
  '100': '100',
  '1,000': '1000',
  '1000': '1000',
  thousand: '1000',
  million: '1000000',
  billion: '1000000000',
  千: '1000',
  万: '10000',
  百万: '1000000',
  亿: '100000000',
  万亿: '1000000000000',
};
