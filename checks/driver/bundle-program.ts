import { rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { build } from 'esbuild';

/**
 * Makes one JavaScript file of a TypeScript program of ours and returns its path: a process that is started hundreds
 * of times should not be translated each time. Packages stay outside.
 */
export async function bundleProgram(program: string): Promise<string> {
  const outfile = resolve(
    '.test/checks',
    `${program.replaceAll('/', '-').replace(/\.ts$/, '')}-${process.pid}.mjs`,
  );
  await build({
    entryPoints: [program],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  process.once('exit', () => rmSync(outfile, { force: true }));
  return outfile;
}
