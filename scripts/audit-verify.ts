// npm run audit:verify [-- --head greenledger-head-345.json] [--locale zh-CN]
// Exit code 0 where the ledger holds, 1 where it does not.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { runCommandOnLedger } from './run-command-on-ledger';

const { values } = parseArgs({
  options: { head: { type: 'string' }, locale: { type: 'string', default: 'en' } },
});

try {
  await runCommandOnLedger('audit:verify', { locale: values.locale, ...readHead(values.head) });
} catch {
  console.error(
    `The file ${values.head} holds no head. Give one that “npm run audit:head” or the audit trail wrote.`,
  );
  process.exitCode = 1;
}

function readHead(file: string | undefined): Record<string, string> {
  if (file === undefined) return {};
  const { head } = JSON.parse(readFileSync(file, 'utf8')) as { head: { seq: string; hash: string } };
  return { seq: String(BigInt(head.seq)), hash: head.hash };
}
