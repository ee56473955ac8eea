import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { useTestDatabase } from '@/lib/db/testing/test-database';
import { openSubmission } from '@/lib/submissions/open-submission';
import { cell, quarter, save } from '@/lib/submissions/testing/answers';
import { createSmallGroup } from '@/lib/submissions/testing/small-group';

useTestDatabase({ seed: 'reference' });

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

async function heapUsed(): Promise<number> {
  for (let times = 0; times < 3; times += 1) {
    collect();
    await new Promise((wake) => setTimeout(wake, 20));
  }
  return process.memoryUsage().heapUsed;
}

// The short version of npm run check:memory, without HTTP.
test('opening and saving a form again and again keeps nothing', async () => {
  const { owner, north, fleet } = await createSmallGroup();
  let revision = 0;
  const work = async (times: number) => {
    for (let time = 0; time < times; time += 1) {
      await openSubmission(owner, quarter, north);
      await save(owner, north, fleet, [cell('EN-PETROL', String(revision + 1), { revision })]);
      revision += 1;
    }
  };
  await work(5);
  const before = await heapUsed();
  await work(20);
  const kept = (await heapUsed()) - before;
  // A form's questions and answers take about 200 KB: keeping one in four of them would show.
  expect(kept).toBeLessThan(1_000_000);
}, 240_000);
