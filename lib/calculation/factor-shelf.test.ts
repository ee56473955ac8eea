import { describe, expect, it } from 'vitest';
import type { Choice } from './choose-factor';
import { FactorShelf, type LeafFactors, NO_FACTORS } from './factor-shelf';
import { type FactorSketch, factor } from './testing/leaf';

const rows: readonly FactorSketch[] = [
  { code: 'NATIONAL', subject: 'grid', activity: 'GRID', basis: 'LB', region: 'CN' },
  { code: 'ZHEJIANG', subject: 'grid', activity: 'GRID', basis: 'LB', region: 'CN-ZJ' },
  { code: 'ABROAD', subject: 'grid', edition: 'desnz', activity: 'GRID', basis: 'WTT', region: 'GB' },
  { code: 'R-410A', subject: 'gwp', activity: 'REF', basis: 'GWP', member: 'R-410A' },
  { code: 'R-22', subject: 'gwp', activity: 'REF', basis: 'GWP-ODS', member: 'R-22' },
  { code: 'HEAT-VALUE', edition: 'conversions', activity: 'GAS', basis: 'ENERGY' },
];
const laidOut = () =>
  new FactorShelf(
    rows.map((row, index) => factor({ ...row, id: index + 1 })),
    new Set(['first']),
    '2022',
  );
const at = (
  region: string | null,
  overrides: Readonly<Record<string, number>> = {},
  shelf = laidOut(),
): LeafFactors => shelf.leaf({ region, overrides: new Map(Object.entries(overrides)) });
const won = (choice: Choice) => (choice.found ? choice.winners.map(({ code }) => code) : choice.reason);

describe('a shelf of factors', () => {
  it('gives each place its own', () => {
    expect(won(at('CN-ZJ').choose('GRID', 'LB', null))).toEqual(['ZHEJIANG']);
    expect(won(at('CN').choose('GRID', 'LB', null))).toEqual(['NATIONAL']);
    expect(won(at(null).choose('GRID', 'LB', null))).toBe('none-published');
    expect(won(at('CN').choose('COAL', 'LB', null))).toBe('none-published');
  });

  it('gives what was put there by hand for that use alone, at that place alone', () => {
    const abroad = { 'GRID|LB': 3 };
    expect(won(at('CN-ZJ', abroad).choose('GRID', 'LB', null))).toEqual(['ABROAD']);
    expect(at('CN-ZJ', abroad).choose('GRID', 'LB', null)).toMatchObject({ overridden: true });
    expect(won(at('CN-ZJ', abroad).choose('REF', 'GWP', 'R-410A'))).toEqual(['R-410A']);
    expect(won(at('CN-ZJ').choose('GRID', 'LB', null))).toEqual(['ZHEJIANG']);
    expect(won(at('CN-ZJ', { 'GRID|LB': 1 }).choose('GRID', 'LB', null))).toEqual(['NATIONAL']);
  });

  it('chooses once: a thousand leaves of a region share a choice, those of another do not', () => {
    const shelf = laidOut();
    const choice = (region: string) => at(region, {}, shelf).choose('GRID', 'LB', null);
    expect(choice('CN-ZJ')).toBe(choice('CN-ZJ'));
    expect(choice('CN-ZJ')).not.toBe(choice('CN'));
  });

  it('tells members apart', () => {
    const { choose } = at('CN');
    expect(won(choose('REF', 'GWP', 'R-410A'))).toEqual(['R-410A']);
    expect(won(choose('REF', 'GWP', 'HFC-32'))).toBe('none-published');
    expect(won(choose('REF', 'GWP', null))).toBe('none-published');
  });

  it.each([
    ['LB', true],
    ['MB', true],
    ['GWP', true],
    ['ENERGY', true],
    ['WTT', false],
    ['TCE', false],
  ])('knows the basis %s, by itself or what stands in for it: %s', (basis, known) => {
    expect(at('CN').knowsBasis(basis)).toBe(known);
  });

  it.each([
    ['REF', 'GWP', true],
    ['REF', 'GWP-ODS', true],
    ['REF', 'LB', false],
    ['GRID', 'LB', false],
    ['COAL', 'GWP', false],
  ])('of %s on %s is made member by member: %s', (activity, basis, byMember) => {
    expect(at('CN').isByMember(activity, basis)).toBe(byMember);
  });

  it.each([
    ['R-410A', 'GWP', true],
    ['R-22', 'GWP', false],
    ['R-22', 'GWP-ODS', true],
    ['HFC-999', 'GWP', true],
    ['HFC-999', 'GWP-ODS', true],
  ])('%s belongs on %s: %s, since only what another basis speaks of does not', (member, basis, belongs) => {
    expect(at('CN').belongs('REF', basis, member)).toBe(belongs);
  });

  it('says which editions are bound', () => {
    expect([...laidOut().boundEditions]).toEqual(['first']);
  });

  it('may be empty', () => {
    expect(NO_FACTORS.knowsBasis('LB')).toBe(false);
    expect(NO_FACTORS.isByMember('GRID', 'LB')).toBe(false);
    expect(won(NO_FACTORS.choose('GRID', 'LB', null))).toBe('none-published');
  });
});
