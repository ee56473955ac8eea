// npm test: everything that must hold, in one command. npm test -- unit types …: only these steps.
// Plain JavaScript, because nothing is installed yet when it begins.

import { checkNode } from './start/check-node.mjs';
import { generateClient } from './start/generate-client.mjs';
import { installPackages } from './start/install-packages.mjs';
import { runMain } from './start/refusal.mjs';

const say = (text) => console.log(`· ${text} …`);
const head = (name) => console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 60 - name.length))}`);
process.env.NEXT_TELEMETRY_DISABLED = '1';

await runMain(async () => {
  const started = Date.now();
  checkNode();
  const { BESIDE, NEED_BUILD, ON_SERVER, STEPS, runStep } = await import('./test/steps.mjs');
  const wanted = process.argv.slice(2);
  const unknown = wanted.filter((name) => !(name in STEPS));
  if (unknown.length > 0) {
    console.error(`There is no step ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}.`);
    process.exit(1);
  }
  await installPackages(say);
  await generateClient(say);

  const { runBeside } = await import('./test/beside.mjs');
  const { provideCluster } = await import('./test/provide-cluster.mjs');
  const { forgetEngines, tellEngines } = await import('./test/told-engines.mjs');
  const { report } = await import('./test/report.mjs');
  const steps = wanted.length > 0 ? wanted : Object.keys(STEPS);
  const cluster = steps.some((name) => ON_SERVER.includes(name)) ? await provideCluster() : { stop() {} };
  process.env.TEST_DATABASE_URL = cluster.url ?? '';
  process.env.TEST_DATABASES_STAY = '1';
  forgetEngines();

  const results = [];
  const live = async (names) => {
    for (const name of names) {
      head(name);
      results.push(await runStep(name));
    }
  };
  const beside = async (names) => {
    for (const name of names) {
      const { said, ...result } = await runBeside(name);
      head(name);
      process.stdout.write(said);
      results.push(result);
    }
  };
  try {
    const isBeside = (name) => BESIDE.includes(name);
    const needsBuild = (name) => NEED_BUILD.includes(name);
    const others = steps.filter((name) => !isBeside(name) && !needsBuild(name));
    await Promise.all([live(others), beside(steps.filter(isBeside))]);
    await live(steps.filter(needsBuild));
  } finally {
    await cluster.stop();
  }
  const failed = report(results, (Date.now() - started) / 1000, tellEngines());
  process.exitCode = failed > 0 ? 1 : 0;
});
