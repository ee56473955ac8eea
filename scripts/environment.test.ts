import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

/** Set by Node.js, Next.js or the system, not by who runs Greenledger. */
const notOurs = new Set(['NODE_ENV', 'NEXT_PHASE', 'NEXT_RUNTIME', 'NEXT_TELEMETRY_DISABLED', 'PATH']);
const read = /(?:process\.env|\benv|\benvironment)(?:\.|\[['"])([A-Z][A-Z0-9_]+)/g;

const elsewhere = new Set(['node_modules', 'data', 'docs', 'test-results']);
const rooms = readdirSync('.', { withFileTypes: true }).filter(
  (entry) => !entry.name.startsWith('.') && !elsewhere.has(entry.name),
);
const sources = rooms
  .flatMap((room) =>
    room.isDirectory()
      ? readdirSync(room.name, { recursive: true, encoding: 'utf8' }).map((file) => `${room.name}/${file}`)
      : [room.name],
  )
  .filter((file) => /\.(?:tsx?|mjs|js)$/.test(file) && !/\.test\.tsx?$|lib\/db\/generated\//.test(file));

const page = readFileSync('docs/operators.md', 'utf8');
const listed = [...page.matchAll(/^\| ((?:`[A-Z][A-Z0-9_]+`,? ?)+)/gm)].flatMap(([, names = '']) =>
  [...names.matchAll(/`(\w+)`/g)].map(([, name = '']) => name),
);

test('every environment variable that the code reads is in a table of the operators’ page, and no other', () => {
  const used = new Set<string>();
  for (const file of sources)
    for (const [, name] of readFileSync(file, 'utf8').matchAll(read)) used.add(name ?? '');
  expect(used.size).toBeGreaterThan(10);
  expect([...listed].sort()).toEqual([...used].filter((name) => !notOurs.has(name)).sort());
});

test('the tables name each once', () => {
  expect(new Set(listed).size).toBe(listed.length);
});
