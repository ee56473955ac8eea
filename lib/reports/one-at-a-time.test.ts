import { expect, it } from 'vitest';
import { oneAtATime } from './one-at-a-time';

/** Work that lasts until it is told to end. */
function lasting(person: string) {
  let end = () => {};
  const done = oneAtATime(
    person,
    () =>
      new Promise<string>((finish) => {
        end = () => finish(person);
      }),
  );
  return { done, end: () => end() };
}

it('a person has one recomputation at a time, and two people have them at once', async () => {
  const first = lasting('first');
  const second = lasting('second');
  await expect(oneAtATime('first', async () => 'again')).rejects.toThrow('recomputing-already');
  await expect(oneAtATime('third', async () => 'third')).rejects.toThrow('recomputing-busy');
  first.end();
  expect(await first.done).toBe('first');
  expect(await oneAtATime('third', async () => 'third')).toBe('third');
  second.end();
  await second.done;
});

it('one that fails stands in nobody’s way', async () => {
  const failing = oneAtATime('first', () => Promise.reject(new Error('gone')));
  await expect(failing).rejects.toThrow('gone');
  expect(await oneAtATime('first', async () => 'again')).toBe('again');
});
