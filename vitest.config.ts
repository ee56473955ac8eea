import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('.', import.meta.url));
const ignored = ['**/node_modules/**', '.next/**', '.test/**', 'data/**', 'e2e/**/*.spec.ts'];

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
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['**/*.test.{ts,tsx}'],
          exclude: [...ignored, '**/*.database.test.ts', '**/*.long.test.ts'],
          environment: 'node',
        },
      },
      {
        extends: true,
        test: {
          name: 'database',
          include: ['**/*.database.test.ts'],
          exclude: ignored,
          environment: 'node',
          globalSetup: ['lib/db/testing/global-setup.ts'],
          // The first file that asks for the demonstration builds its template for all.
          hookTimeout: 300_000,
          testTimeout: 60_000,
        },
      },
      {
        // Too long for every run: npm run check:restore.
        extends: true,
        test: {
          name: 'long',
          include: ['**/*.long.test.ts'],
          exclude: ignored,
          environment: 'node',
          globalSetup: ['lib/db/testing/global-setup.ts'],
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
