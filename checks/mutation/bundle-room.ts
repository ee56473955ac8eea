import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { build } from 'esbuild';
import { collectTests, type RoomTest } from './collect-tests';

const ROOM = 'lib/calculation';
/** It reads the sources as they are written, and here they are changed. */
const OF_THE_SOURCES = 'purity.test.ts';

type Require = (name: string) => unknown;
type Bundle = (require: Require, module: { exports: Record<string, () => void> }) => void;

/** The room's tests and all that they read, made into one script once; each `load` begins anew, with nothing remembered. */
export type BundledRoom = {
  readonly files: readonly string[];
  readonly load: (files: readonly string[]) => RoomTest[];
};

export async function bundleRoom(root: string): Promise<BundledRoom> {
  const require = createRequire(import.meta.url);
  const files = readdirSync(`${root}/${ROOM}`).filter(
    (file) => file.endsWith('.test.ts') && file !== OF_THE_SOURCES,
  );
  const { outputFiles } = await build({
    stdin: {
      contents: files.map((file) => `exports['${file}'] = () => require('./${file}');`).join('\n'),
      resolveDir: `${root}/${ROOM}`,
    },
    bundle: true,
    write: false,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    alias: { '@': root },
    external: ['vitest', 'decimal.js', 'fast-check'],
    logLevel: 'warning',
  });
  const text = outputFiles[0]?.text ?? '';
  const bundle = new Script(`(function (require, module) { const { exports } = module; ${text} })`, {
    filename: 'room.cjs',
  }).runInThisContext() as Bundle;
  return {
    files,
    load: (wanted) => {
      let reading = collectTests('');
      const module: Parameters<Bundle>[1] = { exports: {} };
      bundle((name) => (name === 'vitest' ? reading.vitest : require(name)), module);
      return wanted.flatMap((file) => {
        reading = collectTests(file);
        module.exports[file]?.();
        return reading.tests;
      });
    },
  };
}
