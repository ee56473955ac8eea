import { existsSync, readFileSync } from 'node:fs';
import { runTool } from './run-tool.mjs';

/** Installs what package-lock.json names unless node_modules holds it already. Runs no package's scripts. */
export async function installPackages(say) {
  if (isInstalled(readLock('package-lock.json'), readLock('node_modules/.package-lock.json'))) return;
  say('Installing the packages (once; a minute or two)');
  // Not `npm ci`: it refuses a lock whose writer's registry did not offer every platform's optional packages.
  await runTool(
    'npm',
    ['install', '--ignore-scripts', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      failure:
        'The packages could not be installed: npm says why above. Greenledger needs the npm registry, or a mirror of it, once.',
    },
  );
}

/**
 * Whether `installed`, npm's record of node_modules, holds every package of `wanted` in its version. Optional
 * packages are for other machines.
 */
export function isInstalled(wanted, installed) {
  if (!wanted || !installed) return false;
  return Object.entries(wanted.packages).every(([path, { version, optional, devOptional, link }]) => {
    if (path === '' || link) return true;
    const found = installed.packages[path];
    return found ? found.version === version : Boolean(optional ?? devOptional);
  });
}

function readLock(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}
