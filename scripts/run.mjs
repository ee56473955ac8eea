// Runs a TypeScript script of this folder: node scripts/run.mjs scripts/token.ts …
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readSecretFiles } from './start/read-secret-files.mjs';

if (!existsSync('node_modules/tsx') || !existsSync('lib/db/generated')) {
  console.error('Greenledger is not installed yet: run npm start once.');
  process.exit(1);
}
try {
  readSecretFiles(process.env);
} catch (error) {
  console.error(error.message);
  process.exit(1);
}
// Rooms marked server-only refuse to load outside the server's condition.
const args = ['--import', 'tsx', '--conditions=react-server', ...process.argv.slice(2)];
const child = spawn(process.execPath, args, { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
