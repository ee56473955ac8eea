// Run by npm start before it serves: migrates, loads reference data, and the demonstration into an empty ledger.

import { aloneOnServer } from '@/lib/db/alone-on-server';
import { DataFolderRefused } from '@/lib/db/data-folder/data-folder-refused';
import { openLedger } from '@/lib/db/open-ledger';
import { readEnvironment } from '@/lib/env';

import { isEmptyLedger } from '@/prisma/seed/is-empty-ledger';
import { loadDemo } from '@/prisma/seed/load-demo';
import { loadReference } from '@/prisma/seed/load-reference';
import { demoSignIns } from './demo-sign-ins';

const say = (step: string) => console.log(`  ${step}`);

try {
  const { database, demo } = readEnvironment();
  const signIns = await aloneOnServer(database, async () => {
    const ledger = await openLedger();
    if (ledger.migrated.length > 0) say(`Applied ${ledger.migrated.length} migrations`);
    await loadReference(say);
    if (demo && (await isEmptyLedger())) await loadDemo(say);
    const found = await demoSignIns();
    await ledger.close();
    return found;
  });
  process.send?.({ signIns });
} catch (error) {
  console.error(error instanceof DataFolderRefused ? error.message : error);
  process.exitCode = 1;
} finally {
  process.disconnect?.();
}
