// npm run user:create -- --email a@b.example --name-en "Sun Jie" --name-zh 孙洁 --role ADMINISTRATOR --unit alibaba-group
// The password is asked for, or read from standard input: a command line is seen by everyone on the machine.
import { parseArgs } from 'node:util';
import { askPassword } from './ask-password';
import { runCommandOnLedger } from './run-command-on-ledger';

const text = { type: 'string' } as const;
const { values } = parseArgs({
  options: {
    email: text,
    'name-en': text,
    'name-zh': text,
    role: text,
    unit: text,
    'unit-name': text,
    'unit-name-zh': text,
  },
});
const { email, 'name-en': nameEn, role, unit } = values;

if (!email || !nameEn || !role) {
  console.error(
    'Say who and in which role: npm run user:create -- --email sun.jie@example.com --name-en "Sun Jie" --name-zh 孙洁 --role ADMINISTRATOR [--unit code]',
  );
  process.exitCode = 1;
} else {
  const password = await askPassword();
  const nameZh = values['name-zh'] ?? nameEn;
  await runCommandOnLedger('user:create', {
    email,
    nameEn,
    nameZh,
    role,
    password,
    unit: unit ?? '',
    unitName: values['unit-name'] ?? '',
    unitNameZh: values['unit-name-zh'] ?? '',
  });
}
