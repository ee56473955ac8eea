import { isHeld, sendCommand } from '@/lib/db/data-folder/send-command';
import { openLedger } from '@/lib/db/open-ledger';
import { readEnvironment } from '@/lib/env';

/**
 * Does a command where the ledger is: in the running app that holds the data folder, else in a ledger this process
 * opens itself. Prints what it says and sets the exit code.
 */
export async function runCommandOnLedger(command: string, args: Record<string, string>): Promise<void> {
  try {
    console.log(await perform(command, args));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function perform(command: string, args: Record<string, string>): Promise<string> {
  const { dataFolder } = readEnvironment();
  if (dataFolder !== null && (await isHeld(dataFolder))) {
    const reply = await sendCommand(dataFolder, { command, args });
    if (!reply.ok) throw new Error(reply.error);
    return reply.output;
  }
  const ledger = await openLedger();
  try {
    const { runCommand } = await import('@/lib/access/commands');
    return await runCommand(command, args);
  } finally {
    await ledger.close();
  }
}
