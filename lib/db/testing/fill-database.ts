import { type OpenDatabase, useDatabase } from '@/lib/db/engine';
import { migrate } from '@/lib/db/migrate';
import type { Seed } from './template-key';

/** Migrates an empty database and loads what `seed` asks for, by the same loaders that `npm start` uses. */
export async function fillDatabase(database: OpenDatabase, seed: Seed): Promise<void> {
  await migrate(database, 'prisma/migrations');
  if (seed === 'empty') return;
  useDatabase(database);
  const { loadReference } = await import('@/prisma/seed/load-reference');
  await loadReference(() => undefined);
  if (seed === 'reference') return;
  const { loadDemo } = await import('@/prisma/seed/load-demo');
  await loadDemo(() => undefined);
}
