import { beforeAll, describe, expect, it } from 'vitest';
import { reader } from '../db/reader';
import { useTestDatabase } from '../db/testing/test-database';
import { saveDraft } from './save-draft';
import { cell, formOf, quarter, save } from './testing/answers';
import { createSmallGroup, type SmallGroup } from './testing/small-group';

useTestDatabase({ seed: 'reference' });

let small: SmallGroup;
beforeAll(async () => {
  small = await createSmallGroup();
});

const drafted = async (metric: string, breakdown = 'total') =>
  reader().draftValue.findFirst({
    where: { metric: { code: metric }, breakdown, unit: { code: small.fleet } },
  });

describe('saving a draft', () => {
  it('begins the unit’s quarter and leaves no trace in the ledger', async () => {
    const events = await reader().auditEvent.count();
    const [saved] = await save(small.owner, small.north, small.fleet, [cell('EN-DIESEL-MOB', '1.2万 L')]);
    expect(saved).toMatchObject({ state: 'saved', revision: 1, read: { content: { value: '12000' } } });
    expect((await formOf(small.north)).submission).toMatchObject({ state: 'DRAFT', version: 0, revision: 0 });
    expect(await reader().auditEvent.count()).toBe(events);
  });

  it.each(['NaN', '-5', '1234567890123456789012345678901234567890', '12 kWh', 'about forty'])(
    'keeps %s as typed although it cannot be read',
    async (entered) => {
      const revision = (await drafted('EN-PETROL'))?.revision ?? 0;
      const [saved] = await save(small.owner, small.north, small.fleet, [
        cell('EN-PETROL', entered, { revision }),
      ]);
      expect(saved).toMatchObject({ state: 'saved', read: { state: 'unreadable' } });
      expect(await drafted('EN-PETROL')).toMatchObject({ entered });
    },
  );

  it('of a stale form hands both values back, overwrites nothing and saves the other cells', async () => {
    await save(small.owner, small.north, small.fleet, [cell('FL-VEH', '90', { breakdown: 'own' })]);
    await save(small.deputy, small.north, small.fleet, [
      cell('FL-VEH', '95', { breakdown: 'own', revision: 1 }),
    ]);
    const saved = await save(small.owner, small.north, small.fleet, [
      cell('FL-VEH', '100', { breakdown: 'own', revision: 1 }),
      cell('FL-EV', '33', { breakdown: 'own' }),
    ]);
    expect(saved).toMatchObject([
      { state: 'stale', yours: '100', theirs: '95', theirsById: small.deputy.userId, revision: 2 },
      { state: 'saved' },
    ]);
    expect(await drafted('FL-VEH', 'own')).toMatchObject({ entered: '95', revision: 2 });
    expect(await drafted('FL-EV', 'own')).toMatchObject({ entered: '33' });
  });

  it('says nothing is stale when both typed the same', async () => {
    const [saved] = await save(small.owner, small.north, small.fleet, [
      cell('FL-VEH', '95', { breakdown: 'own', revision: 1 }),
    ]);
    expect(saved).toMatchObject({ state: 'unchanged', revision: 2 });
  });

  it('keeps "not applicable" with its reason', async () => {
    await save(small.owner, small.north, small.fleet, [
      cell('EN-EL-GRID', '', { kind: 'NOT_APPLICABLE', reason: 'No depot.' }),
    ]);
    expect(await drafted('EN-EL-GRID')).toMatchObject({ kind: 'NOT_APPLICABLE', reason: 'No depot.' });
  });

  it('loses no cell to twenty hands at once', async () => {
    await Promise.all(
      Array.from({ length: 20 }, (_, place) =>
        save(small.owner, small.north, small.fleet, [cell('LG-TKM', `${place}`, { breakdown: 'road' })]),
      ),
    );
    expect(await drafted('LG-TKM', 'road')).toMatchObject({ revision: 1 });
    expect(await reader().submission.count()).toBe(1);
  });
});

describe('a draft is refused', () => {
  const attempt = (viewer: SmallGroup['owner'], more: Partial<Parameters<typeof saveDraft>[1]>) =>
    saveDraft(viewer, {
      period: quarter,
      unit: small.north,
      leaf: small.fleet,
      cells: [cell('FL-EV', '1')],
      ...more,
    });

  it('on another unit’s form, which is not said to exist', async () => {
    await expect(attempt(small.neighbour, {})).rejects.toThrow('submission-not-found');
    await expect(attempt(small.owner, { unit: small.south, leaf: small.southFleet })).rejects.toThrow(
      'submission-not-found',
    );
  });

  it('from the office, which reviews and never enters', async () => {
    await expect(attempt(small.office, {})).rejects.toThrow('not-allowed');
  });

  it('in a period that is closed, not open yet, or unknown', async () => {
    await expect(attempt(small.owner, { period: 'fy2023-q4' })).rejects.toThrow('period-not-open');
    await expect(attempt(small.owner, { period: 'fy2024-q2' })).rejects.toThrow('submission-not-found');
    await expect(attempt(small.owner, { period: 'fy1999-q1' })).rejects.toThrow('submission-not-found');
  });

  it('for a leaf of another unit, an unknown metric, or one the leaf is not asked', async () => {
    await expect(attempt(small.owner, { leaf: small.southFleet })).rejects.toThrow('leaf-not-in-unit');
    await expect(attempt(small.owner, { cells: [cell('NO-SUCH', '1')] })).rejects.toThrow(
      'question-not-asked',
    );
    await expect(attempt(small.owner, { cells: [cell('DC-IT', '1')] })).rejects.toThrow('question-not-asked');
    await expect(
      attempt(small.owner, { cells: [cell('FL-EV', '1', { breakdown: 'mars' })] }),
    ).rejects.toThrow('question-not-asked');
  });

  it('where a total is typed that is computed from its members', async () => {
    await expect(attempt(small.owner, { cells: [cell('FL-EV', '40')] })).rejects.toThrow('total-is-computed');
  });
});
