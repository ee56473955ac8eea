import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** The packages that a program reads before its first line runs, each with the file that names it. */
function packagesBefore(file: string, seen = new Set<string>()): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const named = [
    ...readFileSync(file, 'utf8').matchAll(/^(?:import|export)\s(?:[^;'"]*?\sfrom\s)?['"]([^'"]+)['"];/gm),
  ];
  return named.flatMap(([, from = '']) => {
    if (from.startsWith('node:')) return [];
    return from.startsWith('.') ? packagesBefore(join(dirname(file), from), seen) : [`${from} in ${file}`];
  });
}

test.each(['scripts/start.mjs', 'scripts/test.mjs', 'scripts/run.mjs'])(
  'in a fresh clone nothing is installed when %s begins',
  (file) => {
    expect(existsSync(file)).toBe(true);
    expect(packagesBefore(file)).toEqual([]);
  },
);

test('a package that is read too early is found, however far down', () => {
  expect(packagesBefore('scripts/start/serve.mjs')).toEqual(['prom-client in lib/telemetry/prometheus.mjs']);
});
