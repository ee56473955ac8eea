import { describe, expect, it } from 'vitest';
import { gasesOfBlend } from '@/lib/calculation/blend';
import { canonical, type Decimal, decimal, divide, multiply } from '@/lib/calculation/decimal';
import { equivalentOf, gwpSet } from '@/lib/calculation/gwp';
import { cell } from './read-csv';
import { readReference } from './reference-data';

const { emissionFactorSets: sets, emissionFactors: factors, factorBindings, metrics } = readReference();
const own = (factor: (typeof factors)[number]) => `${cell(factor, 'factor_set')} ${cell(factor, 'code')}`;
const partsOf = (factor: (typeof factors)[number]) =>
  cell(factor, 'parts')
    .split(';')
    .map((text) => text.split('|') as [part: string, value: string, unit: string]);

/** "44/12" is a quotient, everything else a number. */
function product(values: readonly string[]): Decimal {
  let [over, under] = [decimal('1'), decimal('1')];
  for (const value of values) {
    const [numerator = '', denominator = '1'] = value.split('/');
    over = multiply(over, decimal(numerator));
    under = multiply(under, decimal(denominator));
  }
  return divide(over, under) as Decimal;
}

describe('the emission factors', () => {
  it('belong to known editions, serve known metrics, and have each code once in an edition', () => {
    const editions = new Set(sets.map((set) => set.code));
    const known = new Set([...metrics.map(({ code }) => code), 'GAS']);
    for (const factor of factors) {
      expect(editions.has(factor.factor_set), own(factor)).toBe(true);
      const served = [cell(factor, 'activity'), ...cell(factor, 'also_for').split(';').filter(Boolean)];
      expect(
        served.filter((code) => !known.has(code)),
        own(factor),
      ).toEqual([]);
    }
    expect(new Set(factors.map(own)).size).toBe(factors.length);
  });

  it('say what gas they are of, and where they come from', () => {
    const mute = factors.filter((factor) => cell(factor, 'gas') === '' || cell(factor, 'source') === '');
    expect(mute.map(own)).toEqual([]);
  });

  it.each(
    factors
      .filter((factor) => /NCV|CC|EF\|/.test(cell(factor, 'parts')))
      .map((one) => [own(one), one] as const),
  )('%s is exactly the product of its parts, but for the powers of ten of its units', (_name, factor) => {
    const whole = divide(decimal(cell(factor, 'numerator')), decimal(cell(factor, 'denominator'))) as Decimal;
    const ratio = divide(product(partsOf(factor).map(([, value]) => value)), whole) as Decimal;
    expect(canonical(ratio.toSignificantDigits(50))).toMatch(/^10*$/);
  });

  it.each(['AR4', 'AR5', 'AR6'])('R-410A under %s is what its gases make of it', (report) => {
    const edition = factors.filter((factor) => factor.factor_set === `gwp-${report.toLowerCase()}`);
    const rows = edition.map((one) => [cell(one, 'member'), cell(one, 'numerator')] as const);
    const blend = {
      code: 'R-410A',
      parts: [
        ['HFC-32', '0.5'],
        ['HFC-125', '0.5'],
      ] as const,
    };
    const made = equivalentOf(gasesOfBlend(blend, decimal('1')), gwpSet(report, rows));
    expect(canonical(made.total)).toBe(new Map(rows).get('R-410A'));
  });

  it('never know an undivided methane of AR6', () => {
    const methane = factors.filter(
      (one) => one.factor_set === 'gwp-ar6' && cell(one, 'member').endsWith('CH4'),
    );
    expect(methane.map((one) => `${cell(one, 'member')} ${cell(one, 'numerator')}`)).toEqual([
      'fossil CH4 29.8',
      'biogenic CH4 27',
    ]);
  });

  it('have 30 provinces in each announcement, and none for Tibet, Hong Kong, Macao and Taiwan', () => {
    for (const year of ['2021', '2022', '2023']) {
      const regions = factors
        .filter((one) => one.factor_set === `grid-cn-${year}`)
        .map((one) => cell(one, 'region'));
      expect(regions.filter((region) => /^CN-..$/.test(region))).toHaveLength(30);
      expect(regions.filter((region) => /^CN-(XZ|HK|MO|TW)$/.test(region))).toEqual([]);
    }
  });

  it('are bound to FY2022 and FY2023 as calculation-rules §5 says: what was known at publication', () => {
    const electricity = factorBindings.filter((one) => cell(one, 'factor_set').startsWith('grid-'));
    expect(electricity.map((one) => `${one.fiscal_year} ${one.factor_set}`)).toEqual([
      '2022 grid-cn-2021-guideline',
      '2023 grid-cn-2022-guideline',
    ]);
    expect(factorBindings.filter((one) => cell(one, 'reason') === '')).toEqual([]);
  });
});
