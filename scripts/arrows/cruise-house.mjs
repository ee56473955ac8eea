import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { cruise } from 'dependency-cruiser';
import config from '../../.dependency-cruiser.mjs';
import { listImports } from './list-imports.mjs';

const ROOMS = ['app', 'components', 'lib'];
const MODULE = /\.(?:tsx?|mjs)$/;

/**
 * Reads every module of the house below `root`: who imports whom, and which rules that breaks. `imports` tells of
 * each module what it imports and whether as a type only.
 *
 * Under TypeScript 7 dependency-cruiser's own parser reads no module and reports success, and its swc parser reads no
 * JSX: it is shown a `shadow` of the house, in which each module consists of its imports alone.
 */
export async function cruiseHouse(root, shadow) {
  const files = listModules(root);
  const imports = new Map(
    files.map((file) => [file, listImports(readFileSync(join(root, file), 'utf8'), file.endsWith('.tsx'))]),
  );
  rmSync(shadow, { recursive: true, force: true });
  mkdirSync(shadow, { recursive: true });
  symlinkSync(resolve('node_modules'), join(shadow, 'node_modules'));
  for (const [file, list] of imports) {
    mkdirSync(dirname(join(shadow, file)), { recursive: true });
    writeFileSync(join(shadow, file), list.map(({ specifier }) => `import '${specifier}';\n`).join(''));
  }
  const { output } = await cruise(
    ROOMS,
    {
      baseDir: shadow,
      parser: 'swc',
      validate: true,
      ruleSet: config,
      doNotFollow: { path: 'node_modules' },
      preserveSymlinks: true,
    },
    {
      alias: {
        '@/lib': join(shadow, 'lib'),
        '@/app': join(shadow, 'app'),
        '@/components': join(shadow, 'components'),
      },
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
    },
  );
  return { files, imports, modules: output.modules, violations: output.summary.violations };
}

function listModules(root) {
  return ROOMS.flatMap((room) =>
    readdirSync(join(root, room), { withFileTypes: true, recursive: true })
      .filter((entry) => entry.isFile() && MODULE.test(entry.name))
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1)),
  );
}
