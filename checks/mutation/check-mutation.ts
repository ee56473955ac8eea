// npm run check:mutation -- [--only consolidate,add-cells]
// Changes the calculation core in one place at a time and looks whether one of its tests fails. What was found is kept
// until a file or a test of it changes, so a run that was ended, or one of a few files, goes on where the last one stood.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { machine } from '../driver/machine';
import { type MutationReport, readFigures } from './read-figures';

const ROOM = 'lib/calculation';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only?.split(',').map((name) => `${ROOM}/${name}.ts`) ?? [];
const stryker = spawnSync(
  process.execPath,
  [
    '--import',
    'tsx',
    'node_modules/@stryker-mutator/core/bin/stryker.js',
    'run',
    'checks/mutation/stryker.config.mjs',
    ...(only.length > 0 ? ['--mutate', only.join(',')] : []),
  ],
  { stdio: 'inherit' },
);

const report = JSON.parse(readFileSync('.test/mutation/report.json', 'utf8')) as MutationReport;
const { told, missed, notRun } = readFigures(
  report,
  readdirSync(ROOM).filter((file) => file !== 'purity.test.ts'),
);
for (const change of missed) console.log(`not found: ${change}`);
console.log(told);
console.log(machine());
for (const file of notRun) console.error(`BROKEN ${file} was not run: what it finds counts as missed.`);
process.exitCode = notRun.length > 0 ? 1 : (stryker.status ?? 1);
