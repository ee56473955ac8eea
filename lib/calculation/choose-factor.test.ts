import { describe, expect, it } from 'vitest';
import { type Choice, chooseFactor, type FactorRequest } from './choose-factor';
import type { Factor } from './factor';
import { regionChain } from './region';
import { type FactorSketch, factor } from './testing/leaf';

const grid = (code: string, special: FactorSketch = {}) => ({
  code,
  subject: 'electricity',
  edition: 'grid-2022',
  activity: 'EN-EL-GRID',
  basis: 'LB',
  gas: 'CO2',
  validFrom: '2022-01-01',
  validTo: '2022-12-31',
  ...special,
});

const EDITION = [
  grid('NATIONAL', { region: 'CN' }),
  grid('EAST', { region: 'CN-EAST' }),
  grid('ZHEJIANG', { region: 'CN-ZJ' }),
  grid('RESIDUAL', { region: 'CN', basis: 'MB', activities: ['EN-EL-UNCOV'] }),
  grid('OLD', { region: 'CN', edition: 'guideline-2022' }),
  grid('BRITISH', { region: 'GB', edition: 'desnz' }),
].map((one, index): Factor => {
  const laidOut = factor({ ...one, id: index + 1 });
  return laidOut.code === 'RESIDUAL' ? laidOut : { ...laidOut, activities: ['EN-EL-GRID', 'EN-EL-UNCOV'] };
});

const ask = (special: Partial<FactorRequest> = {}): FactorRequest => ({
  activity: 'EN-EL-GRID',
  basis: 'LB',
  member: null,
  region: 'CN-ZJ',
  dataYear: '2022',
  ...special,
});

const choose = (
  request: FactorRequest,
  editions: readonly string[] = ['grid-2022'],
  candidates: readonly Factor[] = EDITION,
  override: number | null = null,
) => chooseFactor(request, candidates, { editions: new Set(editions), override });

const won = (choice: Choice) => (choice.found ? choice.winners.map(({ code }) => code) : choice.reason);
const lost = (choice: Choice) =>
  Object.fromEntries(choice.lost.map(({ factor: { code }, reason }) => [code, reason]));

describe('regions', () => {
  it.each([
    ['CN-ZJ', ['CN-ZJ', 'CN-EAST', 'CN']],
    ['CN-EAST', ['CN-EAST', 'CN']],
    ['CN', ['CN']],
    ['SG', ['SG']],
    ['US-AKGD', ['US-AKGD', 'US']],
    ['CN-XZ', ['CN-XZ']],
    ['CN-HK', ['CN-HK']],
    [null, []],
    ['', []],
  ])('of %s are answered by %o, the nearest first', (region, chain) => {
    expect(regionChain(region, 'electricity')).toEqual(chain);
  });

  it.each([
    ['CN-XZ', ['CN-XZ', 'CN']],
    ['CN-HK', ['CN-HK']],
    ['CN-MO', ['CN-MO']],
    ['CN-TW', ['CN-TW']],
  ])('of %s are answered by %o where no grid is spoken of', (region, chain) => {
    expect(regionChain(region, 'fuel')).toEqual(chain);
  });
});

describe('the factor chosen', () => {
  it.each([
    ['a warehouse in Zhejiang', 'CN-ZJ', ['ZHEJIANG']],
    ['a store in Jiangsu, whose province has none', 'CN-JS', ['EAST']],
    ['a place of which only the country is known', 'CN', ['NATIONAL']],
    ['a site in the United Kingdom, whose edition is not bound', 'GB', 'edition-not-bound'],
    ['halls in Singapore', 'SG', 'none-published'],
    ['a store in Tibet', 'CN-XZ', 'none-published'],
    ['a store in Hong Kong', 'CN-HK', 'none-published'],
    ['a store in Macao', 'CN-MO', 'none-published'],
    ['a store in Taiwan', 'CN-TW', 'none-published'],
    ['a programme that stands nowhere', null, 'none-published'],
  ])('for %s', (_what, region, expected) => {
    expect(won(choose(ask({ region })))).toEqual(expected);
  });

  it('says of every other candidate why it lost', () => {
    expect(lost(choose(ask()))).toEqual({
      OLD: 'edition-not-bound',
      NATIONAL: 'less-specific-region',
      EAST: 'less-specific-region',
    });
  });

  it('is of the edition bound to the year, though another is nearer', () => {
    const choice = choose(ask(), ['guideline-2022']);
    expect(won(choice)).toEqual(['OLD']);
    expect(lost(choice)).toMatchObject({ ZHEJIANG: 'edition-not-bound' });
  });

  it('is none while no edition is bound', () => {
    expect(won(choose(ask(), []))).toBe('edition-not-bound');
  });

  it('is what somebody put there, and says that the others were overridden', () => {
    const british = EDITION.find(({ code }) => code === 'BRITISH') as Factor;
    const choice = choose(ask({ region: 'CN-HK' }), ['grid-2022'], EDITION, british.id);
    expect(choice).toMatchObject({ found: true, overridden: true });
    expect(won(choice)).toEqual(['BRITISH']);
    expect(lost(choose(ask(), ['grid-2022'], EDITION, british.id))).toEqual({
      NATIONAL: 'overridden',
      EAST: 'overridden',
      ZHEJIANG: 'overridden',
      OLD: 'overridden',
    });
  });

  it.each([
    ['another activity', { activity: 'EN-HEAT' }],
    ['another method', { basis: 'WTT' }],
  ])('is none of %s', (_what, special) => {
    expect(choose(ask(special))).toMatchObject({ found: false, reason: 'none-published', lost: [] });
  });

  it('that converts a unit is bound by no edition', () => {
    const conversion = factor({ code: 'HEAT-VALUE', edition: 'conversions', activity: 'EN-NG' });
    expect(won(choose(ask({ activity: 'EN-NG', basis: 'ENERGY' }), [], [conversion]))).toEqual([
      'HEAT-VALUE',
    ]);
  });
});

describe('market-based', () => {
  const uncovered = ask({ activity: 'EN-EL-UNCOV', basis: 'MB' });

  it('stands on the residual mix where the edition has one, before any province', () => {
    const choice = choose(uncovered);
    expect(won(choice)).toEqual(['RESIDUAL']);
    expect(choice).toMatchObject({ rung: 'residual-mix' });
    expect(lost(choice)).toMatchObject({ ZHEJIANG: 'other-method', EAST: 'other-method' });
  });

  it('stands on the grid average, labelled so, where none was published', () => {
    expect(choose(uncovered, ['guideline-2022'])).toMatchObject({
      rung: 'grid-average',
      winners: [{ code: 'OLD' }],
    });
  });

  it('has no rung location-based', () => {
    expect(choose(ask())).toMatchObject({ rung: null });
  });
});

describe('of one edition', () => {
  const heat = (code: string, special: FactorSketch) =>
    factor({
      id: Number(code.at(-1)),
      code,
      subject: 'heat',
      activity: 'EN-HEAT',
      basis: 'HEAT',
      ...special,
    });
  const request = ask({ activity: 'EN-HEAT', basis: 'HEAT', region: 'CN-SH' });

  it('a factor of later years does not answer for an earlier one', () => {
    const rows = [
      heat('NATIONAL-1', { region: 'CN' }),
      heat('SHANGHAI-2', { region: 'CN-SH', validFrom: '2022-01-01' }),
    ];
    expect(won(choose(request, ['first'], rows))).toEqual(['SHANGHAI-2']);
    const before = choose({ ...request, dataYear: '2021' }, ['first'], rows);
    expect(won(before)).toEqual(['NATIONAL-1']);
    expect(lost(before)).toEqual({ 'SHANGHAI-2': 'not-yet-valid' });
    expect(won(choose({ ...request, dataYear: '2021' }, ['first'], rows.slice(1)))).toBe('not-yet-valid');
  });

  it('the data year goes before an older one, and an older one before none', () => {
    const rows = [
      heat('OF-2021-1', { validFrom: '2021-01-01', validTo: '2021-12-31' }),
      heat('OF-2022-2', { validFrom: '2022-01-01', validTo: '2022-12-31' }),
    ];
    expect(lost(choose(request, ['first'], rows))).toEqual({ 'OF-2021-1': 'older-data-year' });
    expect(won(choose({ ...request, dataYear: '2024' }, ['first'], rows))).toEqual(['OF-2022-2']);
  });

  it('a later factor supersedes an earlier one of the same gas', () => {
    const rows = [
      heat('FIRST-1', { publishedOn: '2020-01-01' }),
      heat('SECOND-2', { publishedOn: '2021-01-01' }),
    ];
    expect(lost(choose(request, ['first'], rows))).toEqual({ 'FIRST-1': 'superseded' });
  });

  it('which is the later one does not depend on the order, and what has no date is the oldest', () => {
    const [first, second, undated] = [
      heat('FIRST-1', { validFrom: '2021-01-01', publishedOn: '2021-06-01' }),
      heat('SECOND-2', { validFrom: '2021-01-01', publishedOn: '2022-06-01' }),
      heat('UNDATED-9', {}),
    ] as const;
    for (const rows of [
      [first, second, undated],
      [undated, second, first],
      [second, undated, first],
    ]) {
      expect(won(choose(request, ['first'], rows))).toEqual(['SECOND-2']);
    }
    const bare = heat('BARE-3', {});
    expect(won(choose(request, ['first'], [undated, bare]))).toEqual(['UNDATED-9']);
    expect(won(choose(request, ['first'], [bare, undated]))).toEqual(['UNDATED-9']);
  });

  it('of candidates that are absent for two reasons, the year is told: the edition could be bound', () => {
    const rows = [heat('UNBOUND-1', { edition: 'second' }), heat('LATER-2', { validFrom: '2023-01-01' })];
    expect(won(choose(request, ['first'], rows))).toBe('not-yet-valid');
  });

  it('a factor of the member asked goes before one of any', () => {
    const rows = [heat('ANY-1', {}), heat('STEAM-2', { member: 'steam' }), heat('HOT-3', { member: 'hot' })];
    const choice = choose({ ...request, member: 'steam' }, ['first'], rows);
    expect(won(choice)).toEqual(['STEAM-2']);
    expect(lost(choice)).toEqual({ 'ANY-1': 'any-member' });
  });

  it('gases stand beside each other, and CO2e gives way to them', () => {
    const rows = [
      heat('CO2-1', { gas: 'CO2' }),
      heat('CH4-2', { gas: 'fossil CH4' }),
      heat('CO2E-3', { gas: 'CO2e' }),
    ];
    const choice = choose(request, ['first'], rows);
    expect(won(choice)).toEqual(['CO2-1', 'CH4-2']);
    expect(lost(choice)).toEqual({ 'CO2E-3': 'not-split-by-gas' });
  });
});
