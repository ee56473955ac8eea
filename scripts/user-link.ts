// npm run user:link -- --email office@example.com [--reset-second-factor]
// Prints a link with which that person chooses a password: once, within an hour (72 hours for the first password).
import { parseArgs } from 'node:util';
import { runCommandOnLedger } from './run-command-on-ledger';

const { values } = parseArgs({
  options: { email: { type: 'string' }, 'reset-second-factor': { type: 'boolean', default: false } },
});

if (!values.email) {
  console.error('Say whose link: npm run user:link -- --email sun.jie@example.com [--reset-second-factor]');
  process.exitCode = 1;
} else {
  const resetSecondFactor = values['reset-second-factor'] ? 'yes' : '';
  await runCommandOnLedger('user:link', { email: values.email, resetSecondFactor });
}
