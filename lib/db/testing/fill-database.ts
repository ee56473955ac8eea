import { type OpenDatabase, useDatabase } from '@/lib/db/engine';
import { migrate } from '@/lib/db/migrate';
import type { Seed } from './template-key';

/** What a template is made of: the one before it, with more in it; the first of nothing. */
export const templateBefore: Readonly<Record<Seed, Seed | null>> = {
  empty: null,
  reference: 'empty',
  demo: 'reference',
};

const steps: Readonly<Record<Seed, (database: OpenDatabase) => Promise<void>>> = {
  empty: async (database) => void (await migrate(database, 'prisma/migrations')),
  reference: async () => {
    const { loadReference } = await import('@/prisma/seed/load-reference');
    await loadReference(() => undefined);
  },
  demo: async () => {
    const { loadDemo } = await import('@/prisma/seed/load-demo');
    await loadDemo(() => undefined);
  },
};

/** Adds what `seed` has and the template before it has not, by the same loaders that `npm start` uses. */
export async function fillDatabase(database: OpenDatabase, seed: Seed): Promise<void> {
  useDatabase(database);
  await steps[seed](database);
}
