// npm run token -- --email office@demo.example --name "monthly export" [--days 90]
import { parseArgs } from 'node:util';
import { runCommandOnLedger } from './run-command-on-ledger';

const { values } = parseArgs({
  options: { email: { type: 'string' }, name: { type: 'string' }, days: { type: 'string', default: '90' } },
});

if (!values.email || !values.name) {
  console.error(
    'Say whose token and what for: npm run token -- --email office@demo.example --name "monthly export"',
  );
  process.exitCode = 1;
} else {
  await runCommandOnLedger('token', { email: values.email, name: values.name, days: values.days });
}
