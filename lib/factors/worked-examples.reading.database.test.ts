import { describe, expect, it } from 'vitest';
import type { Amount } from '../calculation/amount';
import { calculateLeaf } from '../calculation/calculate-leaf';
import { canonical } from '../calculation/decimal';
import type { LeafAnswer } from '../calculation/leaf-answer';
import type { LeafResult } from '../calculation/leaf-result';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { definitionsFor } from '../metrics/definitions-for';
import type { Binding } from './bound-editions';
import { factorsFor } from './factors-for';

// The catalogue, its formulas and the editions as they ship, from an answer to its tonnes.
useTestDatabase({ seed: 'reference' });

type Said = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

interface Place {
  readonly region: string;
  readonly fiscalYear?: number;
  /** Editions bound beside those that ship bound. */
  readonly instead?: readonly Pick<Binding, 'subject' | 'edition'>[];
  readonly put?: Readonly<Record<string, string>>;
}

async function leafOf({ region, fiscalYear = 2023, instead = [], put = {} }: Place, said: Said) {
  const bindings = instead.map((one) => ({ fiscalYear, ...one }));
  const shelf = await factorsFor(reader(), fiscalYear, bindings);
  const codes = await reader().factor.findMany({ select: { id: true, code: true } });
  const overrides = new Map(
    Object.entries(put).map(([use, code]) => [use, codes.find((one) => one.code === code)?.id ?? 0]),
  );
  const answers = Object.entries(said).flatMap(([metric, given]) =>
    Object.entries(typeof given === 'string' ? { total: given } : given).map(([breakdown, value]) =>
      answer(metric, breakdown, value),
    ),
  );
  return calculateLeaf({
    definitions: [...(await definitionsFor(reader(), fiscalYear)).values()],
    asked: new Map(Object.keys(said).map((metric) => [metric, { required: false, direct: false }])),
    answers,
    previous: new Map(),
    factors: shelf.leaf({ region, overrides }),
  });
}

const answer = (metric: string, breakdown: string, value: string): LeafAnswer => ({
  versionId: 1,
  metric,
  breakdown,
  kind: 'REPORTED',
  comparator: '=',
  value,
  codes: [],
  direct: false,
  illustrative: false,
});

function text(amount: Amount | undefined): string | undefined {
  if (amount?.state === 'value') return canonical(amount.value);
  return amount?.state === 'missing' ? amount.reason : amount?.state;
}

const amounts = (results: ReadonlyMap<string, LeafResult>, ...metrics: string[]) =>
  metrics.map((metric) => text(results.get(metric)?.amount));

const rungOf = (results: ReadonlyMap<string, LeafResult>) => results.get('GHG-S2-MB')?.trace.factors[0]?.rung;

const announcement = { subject: 'electricity', edition: 'grid-cn-2022' };

describe('WE-10 a warehouse in Zhejiang, 1,000 MWh', () => {
  const warehouse = { 'EN-EL-GRID': '1000', 'EN-GEC': { wind: '400' } };

  it.each([
    ['as known in July 2023', [], '570.3', '342.18', 'grid-average'],
    ['by the later edition', [announcement], '515.3', '351.36', 'residual-mix'],
  ])('with 400 certificates %s', async (_when, instead, location, market, rung) => {
    const results = await leafOf({ region: 'CN-ZJ', instead }, warehouse);
    expect(amounts(results, 'GHG-S2-LB', 'GHG-S2-MB', 'EN-CLEAN-SHARE')).toEqual([location, market, '40']);
    expect(rungOf(results)).toBe(rung);
  });

  it('with 1,200 certificates: what is in excess covers nothing', async () => {
    const results = await leafOf({ region: 'CN-ZJ' }, { ...warehouse, 'EN-GEC': { wind: '1200' } });
    expect(amounts(results, 'GHG-S2-LB', 'GHG-S2-MB', 'EN-CLEAN-SHARE')).toEqual(['570.3', '0', '100']);
  });

  it('tells every candidate that lost', async () => {
    const results = await leafOf({ region: 'CN-ZJ', instead: [announcement] }, warehouse);
    const lost = results.get('GHG-S2-LB')?.trace.factors[0]?.lost ?? {};
    expect(Object.keys(lost).sort()).toEqual(['edition-not-bound', 'less-specific-region']);
    expect(lost['less-specific-region']).toHaveLength(2);
    // Three guideline values, and three candidates in each of the two other announcements.
    expect(lost['edition-not-bound']).toHaveLength(9);
  });
});

describe('WE-15 and WE-07 fuels', () => {
  it('10,000 Nm³ of gas by its parts', async () => {
    const results = await leafOf({ region: 'CN-ZJ' }, { 'EN-NG': '10000' });
    expect(text(results.get('S1-STAT')?.amount)).toMatch(/^21\.6218/);
    const [factor] = results.get('S1-STAT')?.trace.factors ?? [];
    expect(factor?.parts?.map(({ part, value }) => `${part} ${value}`)).toEqual([
      'NCV 389.31',
      'CC 0.0153',
      'OF 0.99',
      'CO2/C 44/12',
    ]);
  });

  it('gas by gas, each by the potentials that are bound', async () => {
    const ipcc = { subject: 'fuel', edition: 'fuel-ipcc-2006' };
    const under = async (edition: string) =>
      text(
        (
          await leafOf(
            { region: 'CN-ZJ', instead: [ipcc, { subject: 'gwp', edition }] },
            { 'EN-NG': '1000000' },
          )
        ).get('S1-STAT')?.amount,
      );
    // 2,184.0291 t CO2, 0.194655 t CH4, 0.0038931 t N2O.
    expect(await under('gwp-ar5')).toBe('2190.5111115');
    expect(await under('gwp-ar6')).toBe('2190.8926353');
  });
});

describe('refrigerants', () => {
  const charged = { 'REF-KG': { 'R-410A': '10', 'HFC-134a': '1', 'R-22': '2' } };

  it('count by the bound set, R-22 beside the scopes', async () => {
    const results = await leafOf({ region: 'CN-ZJ' }, charged);
    expect(amounts(results, 'S1-FUG', 'GHG-ODS')).toEqual(['20.535', '3.52']);
  });

  it('without a potential in the bound set are missing there, and nowhere else', async () => {
    const instead = [{ subject: 'gwp', edition: 'gwp-ar6' }];
    const results = await leafOf({ region: 'CN-ZJ', instead }, charged);
    expect(amounts(results, 'S1-FUG')).toEqual(['24.085']);
    expect(results.get('GHG-ODS')?.amount.state).toBe('missing');
  });
});

describe('WE-22 solar on the roof', () => {
  const roof = { 'EN-EL-GRID': '760', 'EN-PV-SELF': '240', 'EN-PV-EXP': '60', 'EN-PV-GEC-SOLD': '0' };

  it('lowers scope 2, and what it avoids stands beside', async () => {
    const results = await leafOf({ region: 'CN-ZJ' }, roof);
    expect(amounts(results, 'GHG-S2-LB', 'GHG-S2-MB', 'AV-PV-SELF', 'AV-PV-EXP', 'AV-PV')).toEqual([
      '433.428',
      '433.428',
      '166.056',
      '41.514',
      '207.57',
    ]);
  });

  it('counts as bought, market-based, once its certificates are sold', async () => {
    const results = await leafOf({ region: 'CN-ZJ' }, { ...roof, 'EN-PV-GEC-SOLD': '240' });
    expect(amounts(results, 'GHG-S2-LB', 'GHG-S2-MB', 'EN-CLEAN-SHARE')).toEqual(['433.428', '570.3', '0']);
  });
});

describe('WE-24 a hosted hall', () => {
  it('of which the landlord operates the plant is scope 3, never scope 2', async () => {
    const results = await leafOf({ region: 'CN-SH' }, { 'DC-LEASED-KWH': '10000' });
    expect(amounts(results, 'S3-8', 'GHG-S2-LB', 'GHG-S2-MB')).toEqual(['5703', undefined, undefined]);
  });
});

describe('a place without a factor', () => {
  const used = { 'EN-EL-GRID': '1000' };

  it.each(['CN-XZ', 'CN-HK', 'CN-MO', 'CN-TW', 'SG'])(
    'in %s is missing, never the national one',
    async (region) => {
      const results = await leafOf({ region }, used);
      expect(amounts(results, 'GHG-S2-LB', 'GHG-S2-MB', 'GHG-S12-GROSS-LB')).toEqual(
        Array(3).fill('no-factor'),
      );
      expect(results.get('GHG-S2-LB')?.trace.lacks).toEqual([
        { activity: 'EN-EL-GRID', basis: 'LB', reason: 'none-published' },
      ]);
    },
  );

  it('has the national one of fuel in Tibet, where only the grid is not published, and none in Hong Kong', async () => {
    const fuel = { 'EN-DIESEL-STAT': '1000' };
    const burnt = async (region: string) => amounts(await leafOf({ region }, fuel), 'S1-STAT');
    expect(await burnt('CN-XZ')).toEqual(await burnt('CN-ZJ'));
    expect(await burnt('CN-XZ')).not.toEqual(['no-factor']);
    expect(await burnt('CN-HK')).toEqual(['no-factor']);
  });

  it('takes the one that was put there', async () => {
    const put = { 'EN-EL-GRID|LB': 'EF-GRID-CN-R-SOUTH-2022' };
    const results = await leafOf({ region: 'CN-HK', put }, used);
    expect(text(results.get('GHG-S2-LB')?.amount)).toBe('386.9');
    expect(results.get('GHG-S2-LB')?.trace.factors[0]).toMatchObject({ overridden: true });
  });

  it('of heat is answered by its city from the year of its data, by the country before', async () => {
    const heat = async (fiscalYear: number) =>
      text((await leafOf({ region: 'CN-SH', fiscalYear }, { 'EN-HEAT': '1000' })).get('GHG-S2-LB')?.amount);
    expect([await heat(2022), await heat(2023)]).toEqual(['110', '60']);
  });
});

describe('a fiscal year', () => {
  it('is calculated with what is bound to it, and goes on with the year before', async () => {
    const location = async (fiscalYear: number) =>
      text(
        (await leafOf({ region: 'CN-ZJ', fiscalYear }, { 'EN-EL-GRID': '1000' })).get('GHG-S2-LB')?.amount,
      );
    expect([await location(2022), await location(2023), await location(2024)]).toEqual([
      '581',
      '570.3',
      '570.3',
    ]);
    expect(await location(2021)).toBe('no-factor');
  });
});
