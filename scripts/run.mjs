// Runs a TypeScript script of this folder with the project's own tsx: node scripts/run.mjs scripts/token.ts …
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

const tsx = 'node_modules/tsx/dist/cli.mjs';
if (!existsSync(tsx)) {
  console.error('The packages are not installed yet: run npm start once, or npm ci --ignore-scripts.');
  process.exit(1);
}
// Rooms marked server-only refuse to load outside the server's condition.
const args = [tsx, '--conditions=react-server', ...process.argv.slice(2)];
const child = spawn(process.execPath, args, { stdio: 'inherit' });
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
