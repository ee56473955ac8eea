// npm run rollups:rebuild [-- --reason "…"]
// Without a reason it only says what this version would make otherwise.
import { parseArgs } from 'node:util';
import { runCommandOnLedger } from './run-command-on-ledger';

const { values } = parseArgs({ options: { reason: { type: 'string', default: '' } } });

await runCommandOnLedger('rollups:rebuild', { reason: values.reason });
