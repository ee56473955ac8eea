import { describe, expect, it } from 'vitest';
import { addCells } from './add-cells';
import { numberOf, stateAmount } from './amount';
import { consolidate } from './consolidate';
import { countedShare } from './counted-share';
import { decimal } from './decimal';
import type { MetricDefinition } from './metric-definition';
import {
  addedTo,
  countsElsewhere,
  type MovedTo,
  mayBeCalculated,
  movesAway,
  takenIn,
} from './moved-emissions';
import { cell } from './testing/cells';
import { type LeafSketch, leaf } from './testing/leaf';
import { metric } from './testing/metric';

const tonnes = (code: string, formula?: string, differs: Partial<MetricDefinition> = {}) =>
  metric(code, { unit: 't CO2e', topic: 'ghg', ...(formula && { formula }), ...differs });

const definitions = [
  // Totals stand before what they are made of, as in the catalogue.
  tonnes('GHG-S123-MB', 'GHG-S12-GROSS-MB + GHG-S3'),
  tonnes('GHG-S3', 'S3-3 + S3-4 + S3-6 + S3-8 + S3-9 + S3-13'),
  tonnes('S3-3', 'emissions(EN-EL-GRID, TD-LOSS)'),
  tonnes('S3-4', 'emissions(LG-TKM, FREIGHT)'),
  tonnes('S3-6'),
  tonnes('S3-8', 'emissions(DC-LEASED-KWH, LB)'),
  tonnes('S3-9'),
  tonnes('S3-13'),
  tonnes('GHG-S1', 'emissions(EN-NG, STATIONARY)'),
  tonnes('GHG-S2-LB', 'emissions(EN-EL-GRID, LB)'),
  tonnes('GHG-S2-MB', 'emissions(EN-EL-GRID, MB)'),
  tonnes('GHG-S12-GROSS-MB', 'GHG-S1 + GHG-S2-MB'),
  metric('LG-SHIP-CO2', { unit: 't CO2e', topic: 'transport', formula: 'GHG-S1 + S3-4 + S3-9' }),
  metric('AV-PV', { unit: 't CO2e', topic: 'avoided', formula: 'emissions(EN-PV, LB)' }),
  metric('EN-EL-GRID', { topic: 'energy' }),
  metric('EN-NG', { topic: 'energy' }),
  metric('EN-PV', { topic: 'energy' }),
  metric('EN-WIND-CUM', { topic: 'energy', kind: 'cumulative' }),
  metric('DC-LEASED-KWH', { topic: 'data-centre' }),
  metric('LG-TKM', { topic: 'transport' }),
  metric('WT-USE', { topic: 'water' }),
];

const factors = [
  { activities: ['EN-EL-GRID', 'DC-LEASED-KWH', 'EN-PV'], basis: 'LB', numerator: '0.5703' },
  { activities: ['EN-EL-GRID'], basis: 'MB', numerator: '0.6' },
  { activities: ['EN-EL-GRID'], basis: 'TD-LOSS', numerator: '0.03' },
  { activities: ['EN-NG'], basis: 'STATIONARY', numerator: '0.2' },
  { activities: ['LG-TKM'], basis: 'FREIGHT', numerator: '0.1' },
];

const place = (moved: readonly MovedTo[], answers: LeafSketch['answers'] = {}) =>
  leaf({
    definitions,
    factors,
    moved,
    answers: { 'EN-EL-GRID': '10000', 'EN-NG': '500', 'S3-6': '7', ...answers },
  });

/** What a group counts that holds this place alone, in full. */
function counted(
  moved: readonly MovedTo[],
  answers: LeafSketch['answers'] = {},
): Record<string, string | null> {
  const results = place(moved, answers);
  return Object.fromEntries(
    definitions.flatMap((definition) => {
      const result = results.get(definition.code);
      if (!result) return [];
      return [[definition.code, consolidate(definition, 'q', [{ result, share: '1', moved }]).value]];
    }),
  );
}

describe('a place that is leased in and counts in category 8', () => {
  it('counts there with its scope 1 and its scope 2 at the factor of the place, and nowhere else', () => {
    expect(counted([])).toMatchObject({
      'GHG-S1': '100',
      'GHG-S2-LB': '5703',
      'GHG-S2-MB': '6000',
      'GHG-S12-GROSS-MB': '6100',
      'S3-3': '300',
      'GHG-S3': '307',
      'GHG-S123-MB': '6407',
      'EN-EL-GRID': '10000',
    });
    expect(counted(['scope-3-8'])).toEqual({
      ...{ 'GHG-S1': null, 'GHG-S2-LB': null, 'GHG-S2-MB': null, 'GHG-S12-GROSS-MB': null, 'S3-3': null },
      ...{ 'EN-EL-GRID': null, 'EN-NG': null },
      ...{ 'S3-6': '7', 'S3-8': '5803', 'GHG-S3': '5810', 'GHG-S123-MB': '5810', 'LG-SHIP-CO2': '100' },
    });
  });

  it('keeps what it emits as its own amounts, whatever a boundary counts', () => {
    const [own, moved] = [place([]), place(['scope-3-8'])];
    for (const code of ['GHG-S1', 'GHG-S2-LB', 'GHG-S2-MB', 'GHG-S12-GROSS-MB', 'EN-EL-GRID'])
      expect(moved.get(code)).toEqual(own.get(code));
  });

  it('says in the trace what moved, and what the total no longer holds', () => {
    const results = place(['scope-3-8']);
    expect(results.get('S3-8')?.trace).toMatchObject({
      formula: 'emissions(DC-LEASED-KWH, LB) + GHG-S1 + GHG-S2-LB',
      versionIds: [100, 101],
      operands: [
        { metric: 'DC-LEASED-KWH', amount: { state: 'not-applicable' } },
        { metric: 'GHG-S1', amount: { value: '100' } },
        { metric: 'GHG-S2-LB', amount: { value: '5703' } },
      ],
    });
    expect(results.get('GHG-S123-MB')?.trace.operands).toMatchObject([
      { metric: 'GHG-S12-GROSS-MB', amount: { state: 'not-applicable' } },
      { metric: 'GHG-S3', amount: { value: '5810' } },
    ]);
  });

  it('adds to what is asked of it in that category', () => {
    expect(counted(['scope-3-8'], { 'DC-LEASED-KWH': '1000' })).toMatchObject({ 'S3-8': '6373.3' });
  });

  it('lacks a figure there where its emissions lack one', () => {
    const lacking = leaf({
      definitions,
      factors: [{ activities: ['DC-LEASED-KWH'], basis: 'LB', numerator: '0.5703' }],
      moved: ['scope-3-8'],
      answers: { 'EN-EL-GRID': '10000' },
      asked: { 'EN-EL-GRID': 'required' },
    });
    expect(lacking.get('S3-8')).toMatchObject({
      amount: { state: 'missing' },
      expected: true,
      approved: false,
    });
  });

  it('answers that are asked for in the category alone stay as they are', () => {
    const hall = leaf({ definitions, factors, moved: ['scope-3-8'], answers: { 'DC-LEASED-KWH': '10000' } });
    expect(hall.get('S3-8')?.trace.formula).toBe('emissions(DC-LEASED-KWH, LB)');
    expect(stateAmount(hall.get('GHG-S3')?.amount ?? { state: 'not-applicable' })).toMatchObject({
      value: '5703',
    });
  });

  it('keeps what has been gathered since the beginning, what it avoids, and its water', () => {
    const codes = definitions.filter((one) => countsElsewhere(one, ['scope-3-8'])).map(({ code }) => code);
    expect(codes).toEqual([
      ...['S3-3', 'GHG-S1', 'GHG-S2-LB', 'GHG-S2-MB', 'GHG-S12-GROSS-MB', 'EN-EL-GRID', 'EN-NG', 'EN-PV'],
    ]);
    expect(counted(['scope-3-8'], { 'EN-PV': '10', 'WT-USE': '3', 'EN-WIND-CUM': '9' })).toMatchObject({
      ...{ 'AV-PV': '5.703', 'WT-USE': '3', 'EN-WIND-CUM': '9' },
    });
  });
});

describe('a place that is leased out', () => {
  it('counts in category 13', () => {
    expect(counted(['scope-3-13'])).toMatchObject({ 'S3-13': '5803', 'GHG-S3': '5810', 'GHG-S1': null });
  });

  it('tonnes that were answered there stand in for what would move', () => {
    const results = place(['scope-3-13'], { 'S3-13': '42' });
    expect(results.get('S3-13')).toMatchObject({ direct: true, trace: { origin: 'direct' } });
    expect(counted(['scope-3-13'], { 'S3-13': '42' })).toMatchObject({ 'S3-13': '42', 'GHG-S3': '49' });
  });
});

describe('WE-24: outbound parcels carried by a contractor, 120 t', () => {
  it.each([
    ['paid by the group', [], { 'S3-4': '120', 'GHG-S3': '427', 'LG-SHIP-CO2': '220' }],
    [
      'paid by the customer',
      ['scope-3-9'],
      { 'S3-4': null, 'S3-9': '120', 'GHG-S3': '427', 'LG-SHIP-CO2': '220' },
    ],
  ] as const)('%s', (_who, moved, expected) => {
    expect(counted(moved, { 'LG-TKM': '1200' })).toMatchObject(expected);
  });

  it('on a place that is leased in as well, each moves by itself', () => {
    expect(counted(['scope-3-8', 'scope-3-9'], { 'LG-TKM': '1200' })).toMatchObject({
      ...{ 'S3-4': null, 'S3-8': '5803', 'S3-9': '120', 'GHG-S3': '5930', 'GHG-S123-MB': '5930' },
    });
  });
});

describe('what is made of a total that no longer holds what moved', () => {
  const more = [
    ...definitions,
    metric('DR-AREA'),
    tonnes('PER-AREA', 'GHG-S123-MB / DR-AREA', {
      ...{ kind: 'intensity', numerator: 'GHG-S123-MB', denominator: 'DR-AREA' },
    }),
    tonnes('OWN-COVERED', '100 * coverage(GHG-S12-GROSS-MB) + 0 * GHG-S3'),
    tonnes('BEFORE', 'prev(S3-8) + GHG-S1'),
    tonnes('GROWTH', 'GHG-S3 - prev(GHG-S3)'),
  ];
  const results = leaf({
    definitions: more,
    factors,
    moved: ['scope-3-8'],
    answers: { 'EN-EL-GRID': '10000', 'EN-NG': '500', 'S3-6': '7', 'DR-AREA': '10' },
    previous: { 'S3-8': numberOf(decimal('3')), 'GHG-S3': numberOf(decimal('1000')) },
  });
  const value = (code: string) => results.get(code)?.trace.steps.at(-1)?.amount;

  it('follows it, in its parts as well', () => {
    expect(value('PER-AREA')).toMatchObject({ value: '581' });
    expect(results.get('PER-AREA')?.numerator?.toFixed()).toBe('5810');
    expect(value('GROWTH')).toMatchObject({ value: '4810' });
  });

  it('knows nothing of what moved, nor whether it is approved', () => {
    const read = results.get('OWN-COVERED')?.trace.operands;
    expect(read?.[0]).toMatchObject({ metric: 'GHG-S12-GROSS-MB', amount: { state: 'not-applicable' } });
  });

  it('a metric that only goes on from the category a quarter before reads what it always did', () => {
    expect(value('BEFORE')).toMatchObject({ value: '103' });
  });
});

it('only what belongs to another scope than it is asked for moves', () => {
  expect(movesAway('scopes-1-2')).toBe(false);
  expect(movesAway('scope-3-4')).toBe(false);
  expect((['scope-3-8', 'scope-3-9', 'scope-3-13'] as const).every(movesAway)).toBe(true);
});

it('a metric that people answer may be calculated where emissions move to it', () => {
  expect(mayBeCalculated({ code: 'S3-13', calculated: false })).toBe(true);
  expect(mayBeCalculated({ code: 'S3-6', calculated: false })).toBe(false);
  expect(mayBeCalculated({ code: 'S3-6', calculated: true })).toBe(true);
  expect(takenIn('S3-13')).toEqual([{ category: 'scope-3-13', metrics: ['GHG-S1', 'GHG-S2-LB'] }]);
});

it('takes what moves into its category only', () => {
  expect(addedTo('S3-8')).toEqual(['GHG-S1', 'GHG-S2-LB']);
  expect(addedTo('S3-13')).toEqual(['GHG-S1', 'GHG-S2-LB']);
  expect(addedTo('S3-9')).toEqual(['S3-4']);
  expect(addedTo('S3-1')).toEqual([]);
});

it('has the share 0 wherever it counts elsewhere, in cells as in results', () => {
  const [power, water] = [metric('EN-EL-GRID', { topic: 'energy' }), metric('WT-USE', { topic: 'water' })];
  const of = { share: '0.5', moved: ['scope-3-8'] } as const;
  expect(countedShare(power, of)).toBe('0');
  expect(countedShare(water, of)).toBe('0.5');
  expect(addCells(power, 'q', [{ cell: cell('q', { value: '8' }), ...of }])).toBeNull();
  expect(addCells(water, 'q', [{ cell: cell('q', { value: '8' }), ...of }])?.value).toBe('4');
});

it('a list without the category leaves the totals that it knows', () => {
  const few = definitions.filter(({ code }) => ['GHG-S1', 'EN-NG'].includes(code));
  const results = leaf({ definitions: few, factors, moved: ['scope-3-8'], answers: { 'EN-NG': '500' } });
  expect([...results.keys()]).toEqual(['GHG-S1', 'EN-NG']);
});
