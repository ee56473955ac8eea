// npm test: everything that must hold, in one command. npm test -- unit types …: only these steps.
// Plain JavaScript, because nothing is installed yet when it begins.

import { checkNode } from './start/check-node.mjs';
import { generateClient } from './start/generate-client.mjs';
import { installPackages } from './start/install-packages.mjs';
import { runMain } from './start/refusal.mjs';

const say = (text) => console.log(`· ${text} …`);
const head = (name) => console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
process.env.NEXT_TELEMETRY_DISABLED = '1';
/** Steps at a time: most wait often enough that two keep two cores busy. */
const LANES = 2;

await runMain(async () => {
  const started = Date.now();
  checkNode();
  const { NEEDS, ON_SERVER, STEPS, runStep } = await import('./test/steps.mjs');
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in STEPS));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}.`);
    process.exit(1);
  }
  await installPackages(say);
  await generateClient(say);

  const { inLanes } = await import('./test/in-lanes.mjs');
  const { provideCluster } = await import('./test/provide-cluster.mjs');
  const { forgetEngines, tellEngines } = await import('./test/told-engines.mjs');
  const { runInItsOwnProcess } = await import('./test/own-process.mjs');
  const { report } = await import('./test/report.mjs');
  const steps = wanted.length > 0 ? wanted : Object.keys(STEPS);
  const cluster = steps.some((name) => ON_SERVER.includes(name)) ? await provideCluster() : { stop() {} };
  process.env.TEST_DATABASE_URL = cluster.url ?? '';
  process.env.TEST_DATABASES_STAY = '1';
  process.env.TEST_STEPS = steps.join(' ');
  forgetEngines();

  /** One step is watched as it goes; of several, each is told when it is over. */
  const run = async (name) => {
    if (steps.length === 1) return runStep(name);
    console.log(`· ${name} …`);
    const { said, ...result } = await runInItsOwnProcess(name);
    head(name);
    process.stdout.write(said);
    return result;
  };
  let results;
  try {
    results = await inLanes(steps, NEEDS, LANES, run);
  } finally {
    await cluster.stop();
  }
  const failed = report(results, (Date.now() - started) / 1000, tellEngines());
  process.exitCode = failed > 0 ? 1 : 0;
});
