import { beforeEach, describe, expect, it } from 'vitest';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { hashAnswer } from '../record/hash';
import { verifyRollups } from '../rollups/verify-rollups';
import { approve } from './approve';
import { draftsSeen } from './drafts-seen';
import { reopen } from './reopen';
import { returnForCorrection } from './return-for-correction';
import { submit } from './submit';
import { answerAll, answerRequired, cell, formOf, quarter, save, submitNow } from './testing/answers';
import { createSmallGroup, type SmallGroup } from './testing/small-group';

useTestDatabase({ seed: 'reference' });

let small: SmallGroup;
beforeEach(async () => {
  small = await createSmallGroup();
});

const versions = () =>
  reader().dataPointVersion.findMany({
    where: { submission: { unit: { code: small.north } } },
    orderBy: { id: 'asc' },
    include: {
      dataPoint: { include: { unit: true, metric: true, period: true } },
      replaces: true,
      metricVersion: true,
    },
  });
const answersDrafted = () =>
  reader().draftValue.count({ where: { submission: { unit: { code: small.north } } } });
const decisions = () =>
  reader().submissionDecision.findMany({ where: { submission: { unit: { code: small.north } } } });
const decision = async (reason = '') => {
  const { revision } = (await formOf(small.north)).submission;
  return { period: quarter, unit: small.north, revision, reason };
};
const energy = async (unitCode: string) => {
  const row = await reader().rollup.findFirst({
    where: { unit: { code: unitCode }, metric: { code: 'EN-WIND-PURCH' }, period: { code: quarter } },
  });
  return row && { value: row.value?.toFixed() ?? null, expected: row.expected, approved: row.approved };
};

describe('submitting', () => {
  it('freezes and hashes every answer once, and says so in the audit trail', async () => {
    await answerAll(small.owner, small);
    expect(await submitNow(small.owner, small.north, 'June by estimate.')).toMatchObject({ version: 1 });
    expect(await versions()).toHaveLength(await answersDrafted());
    for (const version of await versions()) {
      const { dataPoint, metricVersion, date, value, replaces: _, ...said } = version;
      expect(version.hash).toBe(
        hashAnswer({
          unit: dataPoint.unit.code,
          metric: dataPoint.metric.code,
          period: dataPoint.period.code,
          breakdown: dataPoint.breakdown,
          version: said.version,
          metricVersion: metricVersion.version,
          submissionVersion: 1,
          kind: said.kind,
          comparator: said.comparator,
          value: value?.toFixed() ?? null,
          codes: said.codes,
          date: date?.toISOString().slice(0, 10) ?? null,
          text: said.text,
          entered: said.entered,
          enteredUnit: said.enteredUnit,
          direct: said.direct,
          reason: said.reason,
          note: said.note,
          sourceKind: said.sourceKind,
          provenance: null,
          source: null,
          enteredById: small.owner.userId,
          replaces: null,
        }),
      );
    }
    const wind = (await versions()).find(({ dataPoint }) => dataPoint.metric.code === 'EN-WIND-PURCH');
    expect(wind).toMatchObject({ entered: '450 GWh', enteredUnit: 'GWh', version: 1 });
    expect(wind?.value?.toFixed()).toBe('450000');
    const event = await reader().auditEvent.findFirst({
      where: { type: 'submission.submitted' },
      orderBy: { seq: 'desc' },
    });
    expect(event).toMatchObject({
      subjectKey: `fy2024-q1/${small.north}`,
      role: 'DATA_OWNER',
      reason: 'June by estimate.',
    });
  });

  it('twice at once makes one submission, and the second press finds it done', async () => {
    await answerAll(small.owner, small);
    const form = await formOf(small.north);
    const input = { period: quarter, unit: small.north, revision: 0, seen: draftsSeen(form), message: '' };
    const both = await Promise.all([submit(small.owner, input), submit(small.owner, input)]);
    expect(both.map(({ version }) => version)).toEqual([1, 1]);
    expect(await submit(small.owner, input)).toMatchObject({ version: 1 });
    expect((await decisions()).length).toBe(1);
    expect(await versions()).toHaveLength(await answersDrafted());
  });

  it('is refused while an answer is missing or unreadable', async () => {
    await save(small.owner, small.north, small.fleet, [cell('EN-PETROL', 'NaN')]);
    await expect(submitNow(small.owner, small.north)).rejects.toThrow('answers-to-correct');
    expect((await formOf(small.north)).submission.state).toBe('DRAFT');
    expect(await versions()).toEqual([]);
  });

  it('is refused when a colleague saved another answer after the page was drawn', async () => {
    await answerAll(small.owner, small);
    const seen = draftsSeen(await formOf(small.north));
    await save(small.deputy, small.north, small.fleet, [cell('EN-PETROL', '7')]);
    const late = submit(small.owner, { period: quarter, unit: small.north, revision: 0, seen, message: '' });
    await expect(late).rejects.toThrow('changed-meanwhile');
    expect((await formOf(small.north)).submission.state).toBe('DRAFT');
  });

  it('closes the form to further drafts', async () => {
    await answerAll(small.owner, small);
    await submitNow(small.owner, small.north);
    await expect(save(small.owner, small.north, small.fleet, [cell('EN-PETROL', '7')])).rejects.toThrow(
      'changed-meanwhile',
    );
  });
});

describe('the office', () => {
  beforeEach(async () => {
    await answerAll(small.owner, small);
    await submitNow(small.owner, small.north);
  });

  it('returns with a reason, never without', async () => {
    await expect(returnForCorrection(small.office, await decision('  '))).rejects.toThrow('reason-needed');
    await returnForCorrection(small.office, await decision('Was this entered in GWh?'));
    expect((await formOf(small.north)).submission).toMatchObject({ state: 'RETURNED', version: 1 });
  });

  it('gets version 2 of what was corrected, chained to version 1, and nothing else again', async () => {
    await returnForCorrection(small.office, await decision('Was this entered in GWh?'));
    await save(small.owner, small.north, small.wind, [cell('EN-WIND-PURCH', '45 GWh', { revision: 1 })]);
    expect(await submitNow(small.owner, small.north)).toEqual({ version: 2, frozen: 1 });
    const wind = (await versions()).filter(({ dataPoint }) => dataPoint.metric.code === 'EN-WIND-PURCH');
    expect(wind.map(({ version, submissionVersion }) => [version, submissionVersion])).toEqual([
      [1, 1],
      [2, 2],
    ]);
    expect(wind[1]?.replaces?.hash).toBe(wind[0]?.hash);
    expect(wind[1]?.value?.toFixed()).toBe('45000');
    expect(await versions()).toHaveLength((await answersDrafted()) + 1);
  });

  it('approves, and every unit above shows the figure at once', async () => {
    expect(await energy(small.group)).toEqual({ value: null, expected: 1, approved: 0 });
    await approve(small.office, await decision());
    expect(await energy(small.wind)).toEqual({ value: '450000', expected: 1, approved: 1 });
    expect(await energy(small.north)).toEqual({ value: '450000', expected: 1, approved: 1 });
    expect(await energy(small.group)).toEqual({ value: '450000', expected: 1, approved: 1 });
    await expect(approve(small.office, await decision())).rejects.toThrow('changed-meanwhile');
    expect(await verifyRollups(reader())).toEqual([]);
  });

  it('approves two units at the same moment, and both count above', async () => {
    const { south, southFleet, neighbour, office } = small;
    await answerRequired(neighbour, south, southFleet);
    await submitNow(neighbour, south);
    await Promise.all(
      [small.north, south].map(async (unit) => {
        const { revision } = (await formOf(unit)).submission;
        await approve(office, { period: quarter, unit, revision, reason: '' });
      }),
    );
    expect(await verifyRollups(reader())).toEqual([]);
  });

  it('of two decisions at once takes one', async () => {
    const input = await decision('Please check.');
    const results = await Promise.allSettled([
      approve(small.office, input),
      returnForCorrection(small.both, input),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await decisions()).length).toBe(2);
  });

  it('reopens with a reason; what was approved counts until the correction is', async () => {
    await approve(small.office, await decision());
    await expect(reopen(small.office, await decision())).rejects.toThrow('reason-needed');
    await reopen(small.office, await decision('The contract was signed in July.'));
    await save(small.owner, small.north, small.wind, [
      cell('EN-WIND-PURCH', '0', { revision: 1, note: 'July' }),
    ]);
    await submitNow(small.owner, small.north);
    expect(await energy(small.group)).toMatchObject({ value: '450000' });
    await approve(small.office, await decision());
    expect(await energy(small.group)).toMatchObject({ value: '0' });
  });

  it('does not decide in a closed period', async () => {
    const input = { ...(await decision('late')), period: 'fy2023-q4' };
    await expect(approve(small.office, input)).rejects.toThrow('period-not-open');
  });
});

describe('nobody decides on their own submission', () => {
  it('neither approves nor returns it, whatever roles they hold', async () => {
    await answerAll(small.both, small);
    await submitNow(small.both, small.north);
    await expect(approve(small.both, await decision())).rejects.toThrow('own-submission');
    await expect(returnForCorrection(small.both, await decision('x'))).rejects.toThrow('own-submission');
    await approve(small.office, await decision());
  });

  it('an owner approves nothing, a neighbour sees nothing', async () => {
    await answerAll(small.owner, small);
    await submitNow(small.owner, small.north);
    await expect(approve(small.deputy, await decision())).rejects.toThrow('not-allowed');
    await expect(approve(small.neighbour, await decision())).rejects.toThrow('submission-not-found');
  });
});
