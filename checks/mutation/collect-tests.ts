import { expect } from 'vitest';

/** A test as it was written, to be run whenever one likes. */
export type RoomTest = { readonly id: string; readonly name: string; readonly run: () => void };

type Body = (...row: readonly unknown[]) => unknown;

/**
 * What a test file imports from vitest, as far as the room's do: it hands over the tests instead of running them, in
 * one process and without the second that vitest takes to begin. Another word than these fails where it is read.
 */
export function collectTests(file: string) {
  const tests: RoomTest[] = [];
  const within: string[] = [];

  const add = (title: string, body: Body, row: readonly unknown[]) => {
    const name = [...within, title].join(' ');
    tests.push({
      id: `${file}#${tests.length}`,
      name: `${tests.length} ${name}`,
      run: () => runs(body, row),
    });
  };
  const it = (title: string, body: Body) => add(title, body, []);
  it.each = (rows: readonly unknown[]) => (title: string, body: Body) => {
    for (const row of rows) add(title, body, Array.isArray(row) ? row : [row]);
  };
  const describe = (title: string, body: () => void) => {
    within.push(title);
    body();
    within.pop();
  };
  return { tests, vitest: { it, describe, expect } };
}

/** The room knows no waiting, so neither do its tests: one that did would end before it has failed. */
function runs(body: Body, row: readonly unknown[]): void {
  if (body(...row) !== undefined) throw new Error('A test of the room returns nothing.');
}
