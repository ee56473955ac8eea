import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';

// As scripts/run.mjs starts them: on the server's side alone, where React has no hooks and Next.js no requests.
test('all that the commands do can be loaded without the app', () => {
  const load = `import('./lib/access/commands.ts').then(({ commandNames }) => console.log(commandNames.join()))`;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', '--conditions=react-server', '--input-type=module', '-e', load],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  expect(stdout).toContain('audit:verify');
  expect(status).toBe(0);
});
