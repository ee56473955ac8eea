import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The calculation room's own tests and nothing else. */
export default defineConfig({
  root: fileURLToPath(new URL('../../', import.meta.url)),
  resolve: { alias: [{ find: /^@\//, replacement: fileURLToPath(new URL('../../', import.meta.url)) }] },
  test: {
    include: ['lib/calculation/*.test.ts'],
    // It reads the sources as they are written, and here they are changed.
    exclude: ['lib/calculation/purity.test.ts'],
    environment: 'node',
    testTimeout: 20_000,
  },
});
