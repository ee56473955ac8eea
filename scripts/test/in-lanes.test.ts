import { expect, test } from 'vitest';
import { inLanes } from './in-lanes.mjs';

interface Result {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
}

/** Steps that end when they are told to, and what began and ended, in order. */
function steps(failing: readonly string[] = []) {
  const told: string[] = [];
  const ends = new Map<string, () => void>();
  const run = async (name: string): Promise<Result> => {
    told.push(`${name} begins`);
    await new Promise<void>((end) => ends.set(name, end));
    told.push(`${name} ends`);
    return { name, passed: 1, failed: Number(failing.includes(name)) };
  };
  const end = async (name: string) => {
    await expect.poll(() => ends.has(name)).toBe(true);
    ends.get(name)?.();
  };
  return { told, run, end };
}

test('so many steps run at once as there are lanes, the first by name before the next', async () => {
  const { told, run, end } = steps();
  const all = inLanes(['a', 'b', 'c'], {}, 2, run);
  await end('b');
  await end('c');
  await end('a');
  expect((await all).map(({ name }: Result) => name)).toEqual(['a', 'b', 'c']);
  expect(told).toEqual(['a begins', 'b begins', 'b ends', 'c begins', 'c ends', 'a ends']);
});

test('a step waits for what it needs, while another takes its turn', async () => {
  const { told, run, end } = steps();
  const all = inLanes(['build', 'browser', 'unit'], { browser: ['build'] }, 2, run);
  await end('build');
  await end('unit');
  await end('browser');
  await all;
  expect(told.slice(0, 4)).toEqual(['build begins', 'unit begins', 'build ends', 'browser begins']);
});

test('what needs a step that failed is not run, and fails with it', async () => {
  const { told, run, end } = steps(['build']);
  const all = inLanes(['build', 'browser'], { browser: ['build'] }, 2, run);
  await end('build');
  expect(await all).toMatchObject([
    { name: 'build', failed: 1 },
    { name: 'browser', passed: 0, failed: 1, because: 'build' },
  ]);
  expect(told).not.toContain('browser begins');
});

test('a step that nobody asked for is not waited for', async () => {
  const { run, end } = steps();
  const all = inLanes(['browser'], { browser: ['build'] }, 2, run);
  await end('browser');
  expect(await all).toMatchObject([{ name: 'browser', failed: 0 }]);
});

test('steps that need each other are told, not waited for in vain', async () => {
  await expect(inLanes(['a', 'b'], { a: ['b'], b: ['a'] }, 2, steps().run)).rejects.toThrow(
    'wait for each other',
  );
});
