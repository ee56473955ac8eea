import { beforeAll, describe, expect, it } from 'vitest';
import { useTestDatabase } from '../db/testing/test-database';
import { compareSubmission } from './compare-submission';
import { listReviewQueue } from './list-review-queue';
import { listSubmissions } from './list-submissions';
import { openSubmission } from './open-submission';
import { returnForCorrection } from './return-for-correction';
import { answerAll, cell, formOf, quarter, save, submitNow } from './testing/answers';
import { createSmallGroup, type SmallGroup } from './testing/small-group';
import { waitingFor } from './waiting-for';

useTestDatabase({ seed: 'reference' });

let small: SmallGroup;
beforeAll(async () => {
  small = await createSmallGroup();
});

describe('a unit’s quarter', () => {
  it('opens for its owner with every question in sections, and for nobody else', async () => {
    const opened = await openSubmission(small.owner, quarter, small.north);
    expect(opened?.leaves.map(({ code }) => code)).toEqual([small.fleet, small.wind]);
    expect(opened?.allowedEvents).toEqual(['saveDraft', 'submit']);
    expect(opened?.progress.answered).toBe(0);
    expect(await openSubmission(small.neighbour, quarter, small.north)).toBeNull();
    expect(await openSubmission(small.owner, quarter, small.fleet)).toBeNull();
    expect(await openSubmission(small.owner, 'fy2024-q2', small.north)).toBeNull();
  });

  it('opens for the office to read, not to fill in', async () => {
    const opened = await openSubmission(small.office, quarter, small.north);
    expect(opened?.allowedEvents).toEqual([]);
    expect(opened?.leaves.every(({ mayEnter }) => !mayEnter)).toBe(true);
  });

  it('waits for its owner until it is submitted, then for the office, then for its owner again', async () => {
    const kinds = async (viewer: SmallGroup['owner']) =>
      (await waitingFor(viewer)).filter(({ unit }) => unit.code === small.north).map(({ kind }) => kind);
    expect([await kinds(small.owner), await kinds(small.office)]).toEqual([['draft'], []]);
    await answerAll(small.owner, small);
    await submitNow(small.owner, small.north, 'Enclosed.');
    expect([await kinds(small.owner), await kinds(small.office)]).toEqual([[], ['review']]);
    expect((await listReviewQueue(small.office)).waiting.map(({ unit }) => unit.code)).toEqual([small.north]);
    const { revision } = (await formOf(small.north)).submission;
    const reason = 'Was this entered in GWh?';
    await returnForCorrection(small.office, { period: quarter, unit: small.north, revision, reason });
    expect([await kinds(small.owner), await kinds(small.office)]).toEqual([['returned'], []]);
    const thread = (await openSubmission(small.owner, quarter, small.north))?.thread ?? [];
    expect(thread.map(({ kind, by, reason: said }) => [kind, by?.nameEn, said])).toEqual([
      ['SUBMITTED', 'Lin Yue', 'Enclosed.'],
      ['RETURNED', 'Li Na', reason],
    ]);
  });

  it('is listed with its state for who may read it', async () => {
    const states = async (viewer: SmallGroup['owner']) =>
      (await listSubmissions(viewer, null)).rows.map(({ unit, cells }) => [unit.code, cells[0]?.state]);
    expect(await states(small.owner)).toEqual([[small.north, 'RETURNED']]);
    expect(await states(small.neighbour)).toEqual([[small.south, 'DRAFT']]);
    expect(await states(small.office)).toEqual([
      [small.north, 'RETURNED'],
      [small.south, 'DRAFT'],
    ]);
  });

  it('is seen by who holds one leaf of it as far as that leaf goes', async () => {
    const opened = await openSubmission(small.driver, quarter, small.north);
    expect(opened?.leaves.map(({ code }) => code)).toEqual([small.fleet]);
    expect([opened?.state, opened?.thread]).toEqual(['RETURNED', []]);
    const [own] = await waitingFor(small.driver);
    const [whole] = await waitingFor(small.owner);
    expect([own?.unit.code, own?.kind, own?.message]).toEqual([small.north, 'returned', null]);
    expect(own?.asked).toBe(opened?.progress.asked);
    expect(whole?.asked).toBeGreaterThan(own?.asked ?? 0);
    expect(await openSubmission(small.driver, quarter, small.south)).toBeNull();
  });

  it('is compared by what was submitted, not by what is being corrected', async () => {
    await save(small.owner, small.north, small.wind, [cell('EN-WIND-PURCH', '45 GWh', { revision: 1 })]);
    const compared = await compareSubmission(small.office, quarter, small.north);
    const wind = compared?.sections
      .flatMap(({ rows }) => rows)
      .find(({ question }) => question.metric === 'EN-WIND-PURCH');
    expect(wind?.now.total).toBe('450000');
    expect(await compareSubmission(small.neighbour, quarter, small.north)).toBeNull();
  });
});
