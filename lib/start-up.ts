import { commandNames, runCommand } from './access/commands';
import { pruneAccess } from './access/prune';
import { resealSecondFactors } from './access/reseal';
import { readSecondFactorRoles } from './access/second-factor-policy';
import { readSingleSignOn } from './access/single-sign-on/settings';
import { onCommand } from './db/data-folder/control-server';
import { openLedger } from './db/open-ledger';
import { logError } from './log';

const hour = 3_600_000;

/** Opens the ledger and answers the command line. A ledger that cannot be opened ends the process in a sentence. */
export async function startUp(): Promise<void> {
  try {
    readSecondFactorRoles(process.env.GREENLEDGER_SECOND_FACTOR_ROLES);
    readSingleSignOn();
    await openLedger();
    await resealSecondFactors();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  for (const name of commandNames) onCommand(name, (args) => runCommand(name, args));
  const prune = () => pruneAccess().catch((error) => logError('old sessions and attempts stayed', error));
  setInterval(prune, hour).unref();
}
