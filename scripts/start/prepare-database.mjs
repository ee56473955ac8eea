import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashFiles } from './hash-files.mjs';
import { runTool } from './run-tool.mjs';

/**
 * Migrates the database and loads what belongs into it, in a process of its own that shows its progress; skipped for a
 * data folder that these very files prepared. Returns the demonstration's sign-ins, none where it is not loaded.
 * @returns {Promise<{ email: string, password: string, who: string }[]>}
 */
export async function prepareDatabase(say, dataFolder) {
  const stamp = dataFolder && stampIn(dataFolder);
  if (stamp && existsSync(stamp) && existsSync(join(dataFolder, 'postgres'))) {
    const prepared = JSON.parse(readFileSync(stamp, 'utf8'));
    if (prepared.madeOf === madeOf()) return prepared.signIns;
  }
  say('Preparing the database');
  let signIns = [];
  await runTool(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', 'scripts/prepare-database.ts'],
    {
      failure: 'The database could not be prepared: see above.',
      onMessage: (message) => {
        signIns = message.signIns;
      },
    },
  );
  if (dataFolder) markPrepared(dataFolder, signIns);
  return signIns;
}

/**
 * Writes down that these very files prepared the data folder.
 * @param {string} dataFolder
 * @param {readonly { email: string, password: string, who: string }[]} signIns
 */
export function markPrepared(dataFolder, signIns) {
  writeFileSync(stampIn(dataFolder), JSON.stringify({ madeOf: madeOf(), signIns }), { mode: 0o600 });
}

const stampIn = (dataFolder) => join(dataFolder, 'prepared.json');
const madeOf = () => hashFiles(['prisma'], process.env.GREENLEDGER_DEMO);
