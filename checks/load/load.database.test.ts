import { expect, test } from 'vitest';
import type { Viewer } from '@/lib/access/viewer';
import { reader } from '@/lib/db/reader';
import { useTestDatabase } from '@/lib/db/testing/test-database';
import { cell, formOf, save } from '@/lib/submissions/testing/answers';
import { createSmallGroup } from '@/lib/submissions/testing/small-group';
import { seededRandom } from '../driver/random';
import { type AcceptedSave, lostUpdates } from './accepted-saves';
import type { EveningCell } from './evening';

useTestDatabase({ seed: 'reference' });

const METRICS = ['EN-PETROL', 'EN-DIESEL-MOB', 'EN-EL-GRID'];

// The short version of npm run check:load, without HTTP.
test('many people in the same cells at once lose no update', async () => {
  const { owner, deputy, both, north, fleet } = await createSmallGroup();
  const standing = async (): Promise<EveningCell[]> => {
    const drafts = (await formOf(north)).leaves.find(({ code }) => code === fleet)?.drafts;
    return METRICS.map((metric) => {
      const { entered = '', revision = 0 } = drafts?.get(`${metric}/total`) ?? {};
      return { leaf: fleet, metric, entered, revision };
    });
  };
  const before = await standing();
  const accepted: AcceptedSave[] = [];
  let stale = 0;
  const type = async (person: Viewer, place: number) => {
    const random = seededRandom(place);
    for (let turn = 0; turn < 5; turn += 1) {
      const metric = random.oneOf(METRICS);
      const typed = String(place * 100 + turn + 1);
      const over = (await standing()).find((each) => each.metric === metric)?.revision ?? 0;
      const [saved] = await save(person, north, fleet, [cell(metric, typed, { revision: over })]);
      if (saved?.state === 'saved') accepted.push({ leaf: fleet, metric, over, typed });
      else stale += 1;
    }
  };
  await Promise.all([owner, deputy, both, owner, deputy, both].map(type));
  expect(accepted.length + stale).toBe(30);
  expect(lostUpdates(before, accepted, await standing())).toEqual([]);
  expect(await reader().draftValue.count({ where: { unit: { code: fleet } } })).toBe(METRICS.length);
});
