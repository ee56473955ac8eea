// npm run bench:calculation -- [--leaves 1000] [--rounds 5] [--seed 1]
// How many values a second the calculation core makes, with full traces, against one loop made by hand.
import { spawnSync } from 'node:child_process';
import { bundleProgram } from '../driver/bundle-program';

// Measured as it is built: what runs TypeScript directly wraps every function it meets.
const program = await bundleProgram('checks/calculation/measure.ts');
const { status } = spawnSync(process.execPath, [program, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
