import {
  add,
  canonical,
  type Decimal,
  decimal,
  divide,
  multiply,
  ONE,
  subtract,
  ZERO,
} from '@/lib/calculation/decimal';
import { FACTORS, type MadeUpLeaf, QUARTERS } from './made-up-leaves';

type Amounts = Record<string, Decimal>;

const HUNDRED = decimal('100');
const THOUSAND = decimal('1000');
const FOUR = decimal('4');

/** Stocks and cumulatives: counted whole, and of the year the last quarter's. */
const AT_END = ['DR-AREA', 'FL-EV', 'FL-VEH', 'LG-ROBOT-CUM'];
const QUOTIENTS = ['EN-CLEAN-SHARE', 'EI-STORE-M2', 'FL-EV-SHARE'];
const WHOLE = new Set(AT_END);

/**
 * The year of `yearByTheCore` as somebody would write it who knows these forty metrics and needs no explanation: the
 * same additions, multiplications and divisions in one loop, each value read from text and written as text, no traces,
 * no coverage, no missing amounts.
 */
export function yearByHand(leaves: readonly MadeUpLeaf[]): Map<string, string | null> {
  const factors = new Map(
    FACTORS.map(({ activities: [activity], basis, numerator, denominator }) => [
      `${activity} ${basis}`,
      [decimal(numerator), decimal(denominator)] as const,
    ]),
  );
  const by = (amount: Decimal, factor: string): Decimal => {
    const [numerator, denominator] = factors.get(factor) as readonly [Decimal, Decimal];
    return divide(multiply(amount, numerator), denominator) as Decimal;
  };
  const sums = QUARTERS.map((): Amounts => ({}));
  const parts = QUARTERS.map((): Amounts => ({}));
  let written = 0;
  for (const { share, quarters } of leaves) {
    const weight = decimal(share);
    let robots = ZERO;
    quarters.forEach((answers, quarter) => {
      const a: Amounts = {};
      for (const { metric, value } of answers) a[metric] = decimal(value as string);
      robots = add(robots, a['LG-ROBOT-ORD'] as Decimal);
      calculate(a, robots, by);
      const [sum, part] = [sums[quarter] as Amounts, parts[quarter] as Amounts];
      for (const metric in a) {
        const amount = a[metric] as Decimal;
        written += canonical(amount).length;
        if (QUOTIENTS.includes(metric)) continue;
        sum[metric] = add(sum[metric] ?? ZERO, WHOLE.has(metric) ? amount : multiply(amount, weight));
      }
      for (const metric of ['EN-EL-CLEAN', 'EN-EL-TOT', 'DR-AREA', 'FL-EV', 'FL-VEH']) {
        part[metric] = add(part[metric] ?? ZERO, multiply(a[metric] as Decimal, weight));
      }
    });
  }
  if (written === 0) throw new Error('Nothing was written.');
  return ofTheYear(sums, parts);
}

/** What the formulas say, metric by metric. */
function calculate(a: Amounts, robots: Decimal, by: (amount: Decimal, factor: string) => Decimal): void {
  const of = (metric: string) => a[metric] as Decimal;
  const factored = (metric: string, basis: string) => by(of(metric), `${metric} ${basis}`);
  const put = (metric: string, amount: Decimal) => {
    a[metric] = amount;
  };
  put(
    'S1-STAT',
    add(
      add(factored('EN-NG', 'STATIONARY'), factored('EN-LPG', 'STATIONARY')),
      factored('EN-DIESEL-STAT', 'STATIONARY'),
    ),
  );
  put('S1-MOB', add(factored('EN-DIESEL-MOB', 'MOBILE'), factored('EN-PETROL', 'MOBILE')));
  put('GHG-S1', add(of('S1-STAT'), of('S1-MOB')));
  put('EN-DIESEL', add(of('EN-DIESEL-STAT'), of('EN-DIESEL-MOB')));
  put('EN-EL-TOT', add(of('EN-EL-GRID'), of('EN-PV-SELF')));
  const clean = add(subtract(of('EN-PV-SELF'), of('EN-PV-GEC-SOLD')), of('EN-GEC'));
  put('EN-EL-CLEAN', clean.lt(of('EN-EL-TOT')) ? clean : of('EN-EL-TOT'));
  put('EN-EL-UNCOV', subtract(of('EN-EL-TOT'), of('EN-EL-CLEAN')));
  put('GHG-S2-LB', add(factored('EN-EL-GRID', 'LB'), factored('EN-HEAT', 'HEAT')));
  put('GHG-S2-MB', add(factored('EN-EL-UNCOV', 'MB'), factored('EN-HEAT', 'HEAT')));
  put('GHG-S12-GROSS-LB', add(of('GHG-S1'), of('GHG-S2-LB')));
  put('GHG-S12-GROSS-MB', add(of('GHG-S1'), of('GHG-S2-MB')));
  put('EN-SOLD', add(of('EN-PV-EXP'), of('EN-SOLD-OTH')));
  const fuels = ['EN-NG', 'EN-DIESEL', 'EN-PETROL', 'EN-LPG'];
  const energy = fuels.reduce((sum, fuel) => add(sum, factored(fuel, 'ENERGY')), ZERO);
  const bought = add(add(energy, of('EN-EL-GRID')), factored('EN-HEAT', 'ENERGY'));
  put('EN-TOT', subtract(add(add(bought, of('EN-PV-SELF')), of('EN-PV-EXP')), of('EN-SOLD')));
  put(
    'EN-TCE',
    [...fuels, 'EN-EL-TOT', 'EN-HEAT'].reduce((sum, each) => add(sum, factored(each, 'TCE')), ZERO),
  );
  put('WT-CON', subtract(of('WT-WD'), of('WT-DIS')));
  put('LG-ROBOT-CUM', robots);
  put('EN-CLEAN-SHARE', divide(multiply(HUNDRED, of('EN-EL-CLEAN')), of('EN-EL-TOT')) as Decimal);
  put('EI-STORE-M2', divide(multiply(of('EN-EL-TOT'), THOUSAND), of('DR-AREA')) as Decimal);
  put('FL-EV-SHARE', divide(multiply(HUNDRED, of('FL-EV')), of('FL-VEH')) as Decimal);
}

function ofTheYear(sums: readonly Amounts[], parts: readonly Amounts[]): Map<string, string | null> {
  const over = (quarters: readonly Amounts[], metric: string) =>
    quarters.reduce((sum, quarter) => add(sum, quarter[metric] as Decimal), ZERO);
  const end = (metric: string) => parts.at(-1)?.[metric] ?? ZERO;
  const quotient = (top: Decimal, bottom: Decimal, scale = ONE) => {
    const made = divide(multiply(top, scale), bottom);
    return made && canonical(made);
  };
  const year = new Map<string, string | null>();
  for (const metric in sums[0]) {
    const amount = WHOLE.has(metric) ? (sums.at(-1)?.[metric] as Decimal) : over(sums, metric);
    year.set(metric, canonical(amount));
  }
  year.set('EN-CLEAN-SHARE', quotient(over(parts, 'EN-EL-CLEAN'), over(parts, 'EN-EL-TOT'), HUNDRED));
  const area = divide(over(parts, 'DR-AREA'), FOUR) as Decimal;
  year.set('EI-STORE-M2', quotient(over(parts, 'EN-EL-TOT'), area, THOUSAND));
  year.set('FL-EV-SHARE', quotient(end('FL-EV'), end('FL-VEH'), HUNDRED));
  return year;
}
