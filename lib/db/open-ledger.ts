import { resolve } from 'node:path';
import { readEnvironment } from '@/lib/env';
import { holdDataFolder } from './data-folder/hold-data-folder';
import { closeDatabase, openDatabase, useDatabase } from './engine';
import { migrate } from './migrate';

/** The process's ledger: its database open and migrated, its data folder held. */
export interface OpenLedger {
  /** Migrations applied by this opening. */
  readonly migrated: readonly string[];
  readonly close: () => Promise<void>;
}

// Pages, handlers and instrumentation are bundled apart; scripts/start closes what they opened.
const shared = globalThis as typeof globalThis & { greenledgerLedger?: Promise<OpenLedger> | undefined };

/**
 * Opens the ledger that the environment names, once in a process: holds the data folder, opens the database, applies
 * missing migrations. Throws `DataFolderRefused` where another process holds the folder.
 */
export function openLedger(): Promise<OpenLedger> {
  shared.greenledgerLedger ??= open();
  return shared.greenledgerLedger;
}

async function open(): Promise<OpenLedger> {
  const { database: location, dataFolder } = readEnvironment();
  const held = dataFolder === null ? null : await holdDataFolder(dataFolder);
  const close = async () => {
    shared.greenledgerLedger = undefined;
    await closeDatabase();
    await held?.release();
  };
  try {
    const database = await openDatabase(location);
    useDatabase(database);
    return { migrated: await migrate(database, resolve('prisma/migrations')), close };
  } catch (error) {
    await close();
    throw error;
  }
}
