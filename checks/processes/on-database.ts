import { type OpenDatabase, openDatabase } from '@/lib/db/engine';
import type { CopiedLedger } from '../driver/ledger';

/** Looks at the ledger past the apps that serve it. */
export async function onDatabase<T>(
  { env }: CopiedLedger,
  look: (client: OpenDatabase['client']) => Promise<T>,
): Promise<T> {
  const database = await openDatabase({ kind: 'server', url: env.DATABASE_URL ?? '' });
  try {
    return await look(database.client);
  } finally {
    await database.close();
  }
}
