import { afterEach, beforeEach, vi } from 'vitest';

/** For the head of a test file: what the process writes meanwhile, as text and as lines of JSON. */
export function overhear(): { readonly text: () => string; readonly lines: () => Record<string, unknown>[] } {
  let heard = '';
  beforeEach(() => {
    heard = '';
    for (const stream of [process.stdout, process.stderr]) {
      vi.spyOn(stream, 'write').mockImplementation((chunk) => {
        heard += String(chunk);
        return true;
      });
    }
  });
  afterEach(() => vi.restoreAllMocks());
  return {
    text: () => heard,
    lines: () =>
      heard
        .split('\n')
        .filter((line) => line.startsWith('{'))
        .map((line) => JSON.parse(line)),
  };
}
