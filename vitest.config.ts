import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const ignored = ['**/node_modules/**', '.next/**', '.test/**', 'data/**', 'e2e/**/*.spec.ts'];

const notUnit = [...ignored, '**/*.database.test.ts', '**/*.long.test.ts'];

/** Tests that put others in the place of modules: each needs modules of its own. */
const replacing = ['app', 'checks', 'components', 'lib', 'prisma', 'scripts'].flatMap((room) =>
  readdirSync(`${root}${room}`, { recursive: true, encoding: 'utf8' })
    .map((path) => `${room}/${path}`)
    .filter((path) => /\.test\.tsx?$/.test(path) && readFileSync(root + path, 'utf8').includes('vi.mock(')),
);

/** Database tests that change nothing, or compare both engines: once in npm test (scripts/test/steps.mjs). */
const once = ['**/*.reading.database.test.ts', '**/*.engines.database.test.ts'];
const notHere = process.env.TOLD_ONCE === 'elsewhere' ? once : [];

const unit = { include: ['**/*.test.{ts,tsx}'], environment: 'node' as const };
const database = {
  include: ['**/*.database.test.ts'],
  environment: 'node' as const,
  globalSetup: ['lib/db/testing/global-setup.ts'],
  // The first file that asks for the demonstration builds its template for all.
  hookTimeout: 300_000,
  testTimeout: 60_000,
};

export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\//, replacement: root },
      { find: /^server-only$/, replacement: `${root}lib/db/testing/server-only-stand-in.ts` },
    ],
  },
  test: {
    maxWorkers: 2,
    testTimeout: 20_000,
    // Most files follow each other in one process: what they import is read once, and the database engine stays warm.
    projects: [
      {
        extends: true,
        test: { name: 'unit', ...unit, exclude: [...notUnit, ...replacing], isolate: false },
      },
      {
        extends: true,
        test: { name: 'unit-replacing', ...unit, include: replacing, exclude: notUnit },
      },
      {
        extends: true,
        test: {
          name: 'database',
          ...database,
          exclude: [...ignored, ...notHere, ...replacing],
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          name: 'database-replacing',
          ...database,
          include: replacing.filter((path) => path.includes('.database.')),
          exclude: [...ignored, ...notHere],
        },
      },
      {
        // Too long for every run: npm run check:restore.
        extends: true,
        test: { name: 'long', ...database, include: ['**/*.long.test.ts'], exclude: ignored },
      },
    ],
  },
});
