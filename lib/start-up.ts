import { commandNames, runCommand } from './access/commands';
import { onCommand } from './db/data-folder/control-server';
import { openLedger } from './db/open-ledger';

/** Opens the ledger and answers the command line. A ledger that cannot be opened ends the process in a sentence. */
export async function startUp(): Promise<void> {
  try {
    await openLedger();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  for (const name of commandNames) onCommand(name, (args) => runCommand(name, args));
}
