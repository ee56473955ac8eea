// npm run -s audit:head > head.json
import { runCommandOnLedger } from './run-command-on-ledger';

await runCommandOnLedger('audit:head', {});
