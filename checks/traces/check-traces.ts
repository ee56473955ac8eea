// npm run check:traces -- [--year FY2023] [--unit alibaba-group] [--engine embedded|server]
// Opens the report as an executive does and follows every figure on it, through the pages themselves: at most three
// clicks lead to an answer with its hash, or to a sentence that says why none stands there and leads on to one. Then has every one of its own figures recomputed by its button.
import { parseArgs } from 'node:util';
import { startApp } from '../driver/app';
import { startCluster } from '../driver/cluster';
import { copyLedger, type Engine } from '../driver/ledger';
import { machine } from '../driver/machine';
import { Person } from '../driver/person';
import { figuresOn, walkFrom } from './walk-pages';

const { values } = parseArgs({
  options: {
    year: { type: 'string', default: 'FY2023' },
    unit: { type: 'string', default: 'alibaba-group' },
    engine: { type: 'string', default: 'embedded' },
  },
});
const engine = values.engine as Engine;
console.log(`Every figure of ${values.unit}, ${values.year}, on ${engine}; ${machine()}`);
const cluster = engine === 'embedded' ? null : await startCluster();
const ledger = await copyLedger(engine, { server: cluster?.url });
const app = await startApp(ledger);
const broken: string[] = [];
try {
  const began = performance.now();
  const reader = await Person.signIn(app.url, 'executive@demo.example');
  const report = await reader.get(`/reports/${values.year.toLowerCase()}?unit=${values.unit}`);
  const figures = figuresOn(report);
  const clicks = new Map<number, number>();
  let said = 0;
  const recomputed = { equal: 0, milliseconds: 0 };
  for (const href of figures) {
    const way = await walkFrom(reader, href);
    if (typeof way === 'string') broken.push(`${href}: ${way}`);
    else {
      clicks.set(way.clicks, (clicks.get(way.clicks) ?? 0) + 1);
      if (way.said) said += 1;
      if (way.equal === false) broken.push(`${href}: recomputed, it is another figure`);
      if (way.equal) recomputed.equal += 1;
      recomputed.milliseconds += way.milliseconds;
    }
  }
  const seconds = (performance.now() - began) / 1000;
  const arrived = [...clicks.values()].reduce((sum, of) => sum + of, 0);
  const told = [...clicks].sort(([a], [b]) => a - b).map(([count, of]) => `${of} in ${count}`);
  console.log(
    `${arrived} of ${figures.length} figures lead to an answer: ${told.join(', ')} clicks, ${said} by a sentence; ${seconds.toFixed(0)} s`,
  );
  console.log(
    `${recomputed.equal} recomputed and equal, ${(recomputed.milliseconds / Math.max(1, recomputed.equal)).toFixed(0)} ms each`,
  );
  if (figures.length < 100) broken.push(`Only ${figures.length} figures were found on the report.`);
} finally {
  await app.stop();
  await ledger.remove();
  await cluster?.stop();
}
for (const sentence of broken) console.error(`BROKEN ${sentence}`);
console.log(broken.length === 0 ? 'Every figure has its answers.' : `${broken.length} broken promises.`);
process.exit(broken.length === 0 ? 0 : 1);
