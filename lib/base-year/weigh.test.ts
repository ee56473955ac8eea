import { describe, expect, it } from 'vitest';
import type { RecalculationCause } from '../calculation/base-year';
import { decimal } from '../calculation/decimal';
import type { DecisionKind } from './base-year-words';
import { recalculateLines } from './recalculate-lines';
import type { StoredChange, StoredDecision } from './stored-base-year';
import { weigh } from './weigh';

const at = new Date(0);
type Effects = Readonly<Record<string, string>>;

function change(
  code: string,
  cause: RecalculationCause,
  effects: Effects,
  ...kinds: DecisionKind[]
): StoredChange {
  const names = { nameEn: code, nameZh: code, evidence: 'A report', illustrative: false };
  return {
    ...{ id: 1, code, baseYear: 2022, cause, containedFrom: '2023-04-01', at, actorId: null, ...names },
    effects: Object.entries(effects).map(([place, tonnes]) => {
      const [year = '', scope = ''] = place.split(' ');
      return { fiscalYear: Number(year), scope, tonnes };
    }),
    decisions: kinds.map(
      (kind): StoredDecision => ({
        ...{
          kind,
          baseTonnes: '0',
          waitingTonnes: '0',
          policyId: 1,
          reason: 'By the policy',
          hash: '',
          at,
          actorId: null,
        },
      }),
    ),
  };
}

const one = (code: string, scope1: string, ...kinds: DecisionKind[]) =>
  change(code, 'error', { '2022 GHG-S1': scope1, '2022 GHG-S2-MB': '0' }, ...kinds);

const rule = { baseYear: 2022, weighs: 'GHG-S12-GROSS-MB', thresholdPercent: '5' } as const;
const weighed = (...changes: StoredChange[]) => weigh(rule, decimal('1000'), changes);

describe('five per cent of 1,000 t', () => {
  it.each([
    ['nothing', [], '0', false],
    ['30 t that nobody decided on', [one('a', '30')], '30', false],
    ['30 t left to add up, and 20 t less', [one('a', '30', 'accumulate'), one('b', '-20')], '50', true],
    ['one of 50 t', [one('a', '50')], '50', true],
    ['49.9999999999 t', [one('a', '49.9999999999')], '49.9999999999', false],
    ['90 t of which 60 were declined', [one('a', '30'), one('b', '60', 'decline')], '30', false],
    ['60 t declined, then taken up again', [one('b', '60', 'decline', 'accumulate')], '60', true],
    ['200 t of growth', [change('a', 'organic', { '2022 GHG-S1': '200' })], '0', false],
  ])('%s: %j waits, due %s', (_what, changes, tonnes, due) => {
    expect(weighed(...changes).waiting).toMatchObject({ tonnes, due });
  });

  it('are 50 t, and 60 once 200 t were recalculated', () => {
    expect(weighed().threshold).toEqual({ share: '0.05', tonnes: '50' });
    const after = weighed(one('a', '200', 'recalculate'), one('b', '59'));
    expect(after).toMatchObject({
      base: '1200',
      threshold: { tonnes: '60' },
      waiting: { codes: ['b'], due: false },
    });
  });

  it('begin anew after a recalculation: what counted waits no longer', () => {
    const { waiting } = weighed(one('a', '60', 'recalculate'), one('b', '10'));
    expect(waiting).toMatchObject({ codes: ['b'], tonnes: '10' });
  });
});

describe('what is weighed', () => {
  it('is the effect on its scopes together: handed to others it weighs, and nothing where scope 3 is weighed too', () => {
    const moved = change('a', 'outsourcing', {
      '2022 GHG-S1': '-80',
      '2022 GHG-S2-MB': '0',
      '2022 GHG-S3': '80',
    });
    expect(weighed(moved).effects.get('a')).toEqual({ tonnes: '-80', share: '0.08' });
    const all = weigh({ ...rule, weighs: 'GHG-S123-MB' }, decimal('1000'), [moved]);
    expect(all.effects.get('a')).toEqual({ tonnes: '0', share: '0' });
    expect(all.waiting.due).toBe(false);
  });

  it('is in no sum where it is not quantified, and is named', () => {
    const half = change('a', 'error', { '2022 GHG-S1': '80' });
    expect(weighed(half)).toMatchObject({ unweighed: ['a'], waiting: { tonnes: '0', due: false } });
  });

  it('has no share where the base year has no complete figure', () => {
    const nothing = weigh(rule, null, [one('a', '80')]);
    expect(nothing).toMatchObject({ base: null, waiting: { tonnes: '80', share: null, due: false } });
  });
});

describe('the years beside each other', () => {
  const figure = (value: string) =>
    ({ value, comparator: '=', status: 'published', estimatedShare: null }) as const;
  const years = new Map([
    [
      2022,
      new Map([
        ['GHG-S1', figure('100')],
        ['GHG-S3', figure('500')],
      ]),
    ],
    [
      2023,
      new Map([
        ['GHG-S1', figure('90')],
        ['GHG-S3', figure('400')],
      ]),
    ],
    [2024, new Map([['GHG-S1', figure('120')]])],
  ]);
  const bought = (...kinds: DecisionKind[]) =>
    change('a', 'acquisition', { '2022 GHG-S1': '25', '2023 GHG-S1': '30', '2022 GHG-S3': '50' }, ...kinds);
  const line = (changes: StoredChange[], metric: string, year: number) =>
    recalculateLines(2022, years, changes).find((found) => found.metric === metric && found.year === year);

  it('are as published until a recalculation is decided', () => {
    expect(line([bought('accumulate')], 'GHG-S1', 2022)).toMatchObject({ recalculated: '100', effects: [] });
  });

  it('gain what the bought business emitted before it was bought, and nothing after', () => {
    const changes = [bought('recalculate')];
    expect(line(changes, 'GHG-S1', 2022)).toMatchObject({ published: { value: '100' }, recalculated: '125' });
    expect(line(changes, 'GHG-S1', 2023)).toMatchObject({ published: { value: '90' }, recalculated: '120' });
    expect(line(changes, 'GHG-S1', 2024)).toMatchObject({ recalculated: '120', effects: [] });
  });

  it('are compared each with its own base', () => {
    expect(line([bought('recalculate')], 'GHG-S1', 2023)?.change).toMatchObject({
      published: { absolute: '-10', relative: '-0.1' },
      recalculated: { absolute: '-5', relative: '-0.04' },
    });
    expect(line([bought('recalculate')], 'GHG-S1', 2022)?.change).toBeNull();
  });

  it('are not recalculated where a change is not quantified: missing is not nothing', () => {
    expect(line([bought('recalculate')], 'GHG-S3', 2023)).toMatchObject({
      published: { value: '400' },
      recalculated: null,
      lacking: ['a'],
      change: { recalculated: null },
    });
    expect(line([bought('recalculate')], 'GHG-S2-LB', 2022)).toMatchObject({
      published: null,
      recalculated: null,
    });
  });
});
