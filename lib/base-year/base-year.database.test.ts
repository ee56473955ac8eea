import { describe, expect, it } from 'vitest';
import { viewerOf } from '../access/testing/viewer-of';
import { businessDate } from '../calendar/business-date';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { roundFigure } from '../display/round-figure';
import { decideChanges } from './decide-changes';
import { openBaseYear } from './open-base-year';
import { quantifyChange } from './quantify-change';
import { type ChangeInput, recordChange } from './record-change';
import { type PolicyInput, setPolicy } from './set-policy';

// The demonstration: base year FY2022, threshold 5 % of scopes 1 and 2, three changes recalculated, FY2022-4 waits.
useTestDatabase({ seed: 'demo' });

const today = businessDate(new Date());
const policy: PolicyInput = {
  ...{ baseYear: 2022, thresholdPercent: '5 %', weighs: 'GHG-S12-GROSS-MB', effectiveFrom: today },
  reason: 'As before.',
};
const change: ChangeInput = {
  ...{ cause: 'acquisition', nameEn: 'A parcel network bought', nameZh: '收购一家快递网络' },
  ...{ containedFrom: '2023-10-01', evidence: 'The data room.' },
  effects: { 'y2022-GHG-S1': '200,000', 'y2022-GHG-S2-MB': '30000', 'y2023-GHG-S1': '21万' },
};

const office = () => viewerOf('office');
const opened = async (base: number | null = null) => {
  const found = await openBaseYear(await viewerOf('assurance'), base);
  if (!found) throw new Error('The base year does not open.');
  return found;
};
/** A line as it is printed, in whole tonnes. */
const line = async (metric: string, year: number) => {
  const found = (await opened()).lines.find((one) => one.metric === metric && one.year === year);
  const shown = (value?: string | null) =>
    value && roundFigure(value, { decimalsMin: 0, decimalsMax: 0, kind: 'flow' });
  return {
    published: shown(found?.published?.value),
    recalculated: shown(found?.recalculated),
    changes: found?.effects.map(({ code }) => code),
    lacking: found?.lacking,
  };
};

describe('the demonstration', () => {
  it('shows what was published beside what was recalculated', async () => {
    expect(await line('GHG-S12-GROSS-MB', 2022)).toMatchObject({
      published: '5372000',
      recalculated: '5412400',
      changes: ['FY2022-1', 'FY2022-2', 'FY2022-3'],
    });
    expect(await line('GHG-S1', 2023)).toMatchObject({
      published: '880000',
      recalculated: '791300',
    });
  });

  it('says what waits, and that nothing is due', async () => {
    const { waiting, threshold } = (await opened()).weighing ?? {};
    expect(threshold).toEqual({ share: '0.05', tonnes: '270620' });
    expect(waiting).toMatchObject({ codes: ['FY2022-4'], tonnes: '31900', due: false });
  });
});

describe('who', () => {
  it.each(['office', 'executive', 'assurance'])('the %s reads', async (name) => {
    const found = await openBaseYear(await viewerOf(name));
    expect(found?.changes.length).toBe(6);
    expect(found?.mayManage).toBe(name === 'office');
  });

  it.each(['owner.cainiao', 'admin'])('%s reads nothing of it', async (name) => {
    expect(await openBaseYear(await viewerOf(name))).toBeNull();
  });

  it.each(['executive', 'assurance', 'owner.cainiao', 'admin'])(
    '%s records and decides nothing',
    async (name) => {
      const viewer = await viewerOf(name);
      const acts = [
        setPolicy(viewer, policy),
        recordChange(viewer, change),
        quantifyChange(viewer, { change: 'FY2022-4', effects: { 'y2024-GHG-S1': '1' }, evidence: 'x' }),
        decideChanges(viewer, { changes: ['FY2022-4'], kind: 'decline', reason: 'x' }),
      ];
      for (const act of acts) await expect(act).rejects.toMatchObject({ code: 'not-allowed' });
    },
  );
});

describe('a policy is refused', () => {
  it.each([
    ['of a year that is open', { baseYear: 2024 }, 'base-year-closed-wanted'],
    ['of a year nobody has', { baseYear: 1999 }, 'base-year-closed-wanted'],
    ['without a threshold', { thresholdPercent: '0' }, 'base-year-threshold-wanted'],
    ['above the whole', { thresholdPercent: '101' }, 'base-year-threshold-wanted'],
    ['below nothing', { thresholdPercent: '-5' }, 'base-year-threshold-wanted'],
    ['on what is no sum of scopes', { weighs: 'GHG-S12-NET' }, 'base-year-weighs-wanted'],
    ['without a reason', { reason: ' ' }, 'reason-needed'],
    ['that would begin before the one before it', { effectiveFrom: '2022-07-31' }, 'base-year-policy-early'],
  ])('%s', async (_what, other, code) => {
    await expect(setPolicy(await office(), { ...policy, ...other })).rejects.toMatchObject({ code });
  });
});

describe('a change is refused', () => {
  const effects = change.effects;
  it.each([
    ['of no known cause', { cause: 'weather' }, 'base-year-cause-wanted'],
    ['without a name', { nameEn: '' }, 'name-wanted'],
    ['without a Chinese name', { nameZh: '' }, 'name-zh-wanted'],
    ['that nothing shows', { evidence: '' }, 'base-year-evidence-wanted'],
    ['that the base year contains', { containedFrom: '2021-04-01' }, 'base-year-contained-early'],
    ['without what is weighed', { effects: { 'y2022-GHG-S1': '5' } }, 'base-year-effect-wanted'],
    ['with words for a number', { effects: { 'y2022-GHG-S1': 'few' } }, 'base-year-effect-unreadable'],
    ['on an unknown year', { effects: { ...effects, 'y2031-GHG-S1': '5' } }, 'unknown-year'],
    [
      'on a year that contains it',
      { containedFrom: '2022-04-01', effects: { ...effects, 'y2023-GHG-S1': '5' } },
      'base-year-effect-contained',
    ],
  ])('%s', async (_what, other, code) => {
    await expect(recordChange(await office(), { ...change, ...other })).rejects.toMatchObject({ code });
  });
});

describe('a decision is refused', () => {
  it.each([
    ['of no kind', ['FY2022-4'], 'perhaps', 'base-year-decision-wanted'],
    ['on nothing', [], 'decline', 'base-year-change-wanted'],
    ['on what is not there', ['FY2022-99'], 'decline', 'base-year-change-unknown'],
    ['on what was recalculated', ['FY2022-1'], 'decline', 'base-year-recalculated'],
    ['on growth', ['FY2022-6'], 'recalculate', 'base-year-no-trigger'],
  ])('%s', async (_what, changes, kind, code) => {
    const asked = decideChanges(await office(), { changes, kind, reason: 'Asked.' });
    await expect(asked).rejects.toMatchObject({ code });
  });

  it('without a reason', async () => {
    const asked = decideChanges(await office(), { changes: ['FY2022-4'], kind: 'decline', reason: '' });
    await expect(asked).rejects.toMatchObject({ code: 'reason-needed' });
  });
});

describe('a change that is bought, recorded and decided', () => {
  it('waits: with what waited before it still is below the threshold', async () => {
    expect(await recordChange(await office(), change)).toBe('FY2022-7');
    const { waiting } = (await opened()).weighing ?? {};
    expect(waiting).toMatchObject({ codes: ['FY2022-4', 'FY2022-7'], tonnes: '261900', due: false });
    expect(await line('GHG-S12-GROSS-MB', 2022)).toMatchObject({ recalculated: '5412400' });
  });

  it('may not wait once another one reaches the threshold with it', async () => {
    const moved = { cause: 'divestment', effects: { 'y2022-GHG-S1': '-9000', 'y2022-GHG-S2-MB': '0' } };
    await recordChange(await office(), { ...change, ...moved, containedFrom: '2022-04-01' });
    expect((await opened()).weighing?.waiting).toMatchObject({ tonnes: '270900', due: true });
    const wait = { changes: ['FY2022-7', 'FY2022-8'], kind: 'accumulate', reason: 'Later.' };
    await expect(decideChanges(await office(), wait)).rejects.toMatchObject({ code: 'base-year-due' });
  });

  it('declined, no longer counts; and keeps the sum it was decided on', async () => {
    await decideChanges(await office(), { changes: ['FY2022-8'], kind: 'decline', reason: 'Sold before.' });
    expect((await opened()).weighing?.waiting).toMatchObject({ tonnes: '261900', due: false });
    const declined = (await opened()).changes.find(({ code }) => code === 'FY2022-8');
    expect(declined?.decisions).toMatchObject([
      { kind: 'decline', baseTonnes: '5412400', waitingTonnes: '270900', reason: 'Sold before.' },
    ]);
  });

  it('recalculated, moves the base year and leaves the published figure where it was', async () => {
    await decideChanges(await office(), { changes: ['FY2022-7'], kind: 'recalculate', reason: 'Material.' });
    expect(await line('GHG-S12-GROSS-MB', 2022)).toMatchObject({
      published: '5372000',
      recalculated: '5642400',
    });
    expect((await opened()).weighing).toMatchObject({ base: '5642400', waiting: { codes: ['FY2022-4'] } });
    const again = { changes: ['FY2022-7'], kind: 'recalculate', reason: 'Again.' };
    await expect(decideChanges(await office(), again)).rejects.toMatchObject({
      code: 'base-year-recalculated',
    });
  });

  it('leaves a year without a recalculated figure until its effect there is stated', async () => {
    const gap = { published: '4681000', recalculated: null, lacking: ['FY2022-7'] };
    expect(await line('GHG-S12-GROSS-MB', 2023)).toMatchObject(gap);
    const state = async (effects: Readonly<Record<string, string>>) =>
      quantifyChange(await office(), { change: 'FY2022-7', effects, evidence: 'The meters.' });
    await expect(state({ 'y2023-GHG-S1': '0' })).rejects.toMatchObject({ code: 'base-year-effect-stated' });
    await expect(state({})).rejects.toMatchObject({ code: 'base-year-effects-wanted' });
    await state({ 'y2023-GHG-S2-MB': '31,000' });
    // 4,681,000 − 88,700 of the routes + 210,000 + 31,000
    expect(await line('GHG-S12-GROSS-MB', 2023)).toMatchObject({ recalculated: '4833300', lacking: [] });
  });

  it('is told step by step in the audit trail', async () => {
    const events = await reader().auditEvent.findMany({
      where: { type: { startsWith: 'base-year.' }, role: 'OFFICE' },
      orderBy: { seq: 'asc' },
      select: { type: true, subjectKey: true, reason: true },
    });
    expect(events.map(({ type, subjectKey }) => `${type} ${subjectKey}`)).toEqual([
      'base-year.change-recorded FY2022-7',
      'base-year.change-recorded FY2022-8',
      'base-year.decided FY2022-8',
      'base-year.decided FY2022-7',
      'base-year.effect-recorded FY2022-7',
    ]);
    expect(events.every(({ reason }) => reason)).toBe(true);
  });
});

describe('another policy', () => {
  it('weighs anew what waits; the one before stays readable', async () => {
    await setPolicy(await office(), { ...policy, thresholdPercent: '0.5', reason: 'Assurers asked.' });
    const { weighing, policies } = await opened();
    expect(weighing).toMatchObject({
      threshold: { share: '0.005' },
      waiting: { tonnes: '31900', due: true },
    });
    expect(policies.map(({ thresholdPercent }) => thresholdPercent)).toEqual(['5', '0.5']);
  });

  it('with another base year begins without changes; the former base year keeps its page', async () => {
    await setPolicy(await office(), { ...policy, baseYear: 2023, reason: 'A new target.' });
    expect(await opened()).toMatchObject({
      policy: { baseYear: 2023 },
      inForce: true,
      changes: [],
      years: [2023],
    });
    expect(await opened(2022)).toMatchObject({ policy: { thresholdPercent: '0.5' }, inForce: false });
    expect(await openBaseYear(await office(), 2021)).toBeNull();
    expect(
      await recordChange(await office(), {
        ...change,
        effects: { 'y2023-GHG-S1': '1', 'y2023-GHG-S2-MB': '0' },
      }),
    ).toBe('FY2023-1');
  });
});
