import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { rules } from '../../.dependency-cruiser.mjs';
import { FOREIGN_VERB } from './find-broken-arrows.mjs';

/** Builds a small house below `root` in which every rule is broken once. Returns the names of the rules. */
export function plantViolations(root) {
  rmSync(root, { recursive: true, force: true });
  const write = (file, text) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  for (const { plant } of rules) {
    const [from, to] = plant;
    const isFile = to.includes('/');
    if (isFile) write(to, 'export const target = 1;\n');
    const specifier = isFile ? `@/${to.replace(/\.tsx?$/, '')}` : to;
    write(from, `import * as found from '${specifier}';\nexport default ${draw(from)};\n`);
  }
  write('lib/record/record.ts', 'export const record = 1;\n');
  write(
    'lib/submissions/submit.ts',
    "import { record } from '../record/record';\nexport const submit = record;\n",
  );
  write(
    'lib/facilities/planted.ts',
    "import { submit } from '../submissions/submit';\nexport default submit;\n",
  );
  return [...rules.map((rule) => rule.name), FOREIGN_VERB];
}

function draw(file) {
  return file.endsWith('.tsx') ? '<p>{String(found)}</p>' : 'found';
}
