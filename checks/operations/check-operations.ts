// npm run check:operations -- [--engine embedded|server]
// The product as its operator sees it: probes, figures, logs, and an end that loses nothing.
import { parseArgs } from 'node:util';
import { type RunningApp, startApp } from '../driver/app';
import { startCluster } from '../driver/cluster';
import { enginesOf } from '../driver/engines-of';
import { copyLedger, type Engine } from '../driver/ledger';
import { machine } from '../driver/machine';
import { Person } from '../driver/person';
import { namesNothingPersonal } from './names-nothing-personal';

const METRICS_TOKEN = 'a-token-of-the-operators-own-0123456789';
const FORM = '/submissions/fy2024-q1/cainiao?leaf=cainiao-post';
const OWNER = 'owner.cainiao@demo.example';

const { values } = parseArgs({ options: { engine: { type: 'string', default: 'embedded' } } });
console.log(machine());
const cluster = values.engine === 'embedded' ? null : await startCluster();
const broken: string[] = [];
const expected = (holds: boolean, sentence: string) => {
  console.log(`  ${holds ? 'holds ' : 'BROKEN'} ${sentence}`);
  if (!holds) broken.push(sentence);
};
try {
  for (const engine of enginesOf(values.engine, cluster)) await operate(engine);
} finally {
  await cluster?.stop();
}
console.log(broken.length === 0 ? 'It can be run.' : `${broken.length} broken promises.`);
process.exit(broken.length === 0 ? 0 : 1);

async function operate(engine: Engine): Promise<void> {
  const ledger = await copyLedger(engine, { server: cluster?.url });
  const env = { GREENLEDGER_METRICS_TOKEN: METRICS_TOKEN, GREENLEDGER_DRAIN_SECONDS: '2' };
  const app = await startApp(ledger, { env });
  console.log(engine);
  await readFigures(app);
  await stopWhileSaving(app);
  await app.stop();
  await ledger.remove();
}

async function readFigures(app: RunningApp): Promise<void> {
  const stranger = new Person(app.url);
  await stranger.trySignIn('somebody.else@example.org', 'not the right horse');
  const owner = await Person.signIn(app.url, OWNER);
  await owner.get('/facilities/freshippo-hangzhou');
  // As Next's own client asks on the way from page to page, which is answered with 200.
  await owner.follow('/facilities/freshippo-hangzhou', { headers: { rsc: '1' } });
  const ask = (authorization: string) => stranger.get('/api/metrics', { headers: { authorization } });
  expected((await ask('Bearer wrong')).status === 404, 'figures are not there for who has no token');
  const { body } = await ask(`Bearer ${METRICS_TOKEN}`);
  const figure = (name: string) =>
    Number(
      body
        .split('\n')
        .find((line) => line.startsWith(`${name} `))
        ?.slice(name.length + 1),
    );
  expected(
    figure('greenledger_security_events_total{event="sign-in.refused"}') === 1 &&
      figure('greenledger_security_events_total{event="sign-in.succeeded"}') === 1 &&
      figure('greenledger_security_events_total{event="access.denied"}') === 2,
    'one wrong sign-in, one right one and two knocks at a closed door are counted',
  );
  expected(
    figure('greenledger_ledger_head') > 0 && figure('greenledger_database_up') === 1,
    'the database answers and the ledger has a head',
  );
  expected(
    body.includes('route="/facilities/[unit]"') && !/freshippo|cainiao|@/.test(body),
    'requests are counted by route, and no unit, name or address is among the figures',
  );
}

/** Many save at once; the app is told to stop in the middle of it. What was acknowledged must be there afterwards. */
async function stopWhileSaving(app: RunningApp): Promise<void> {
  const person = await Person.signIn(app.url, OWNER);
  const page = await person.get(FORM);
  const cell = page.root.querySelector('input[name^="v:"]')?.getAttribute('name') ?? '';
  const saves = Array.from({ length: 12 }, async (_, place) => {
    const text = String(4_711_000 + place);
    const form = page.form(cell).fill({ [cell]: text });
    const answer = await person.send(page, form, 'save').catch(() => null);
    return { text, status: answer?.status ?? 0 };
  });
  await Promise.race(saves);
  const ended = app.stop();
  expected(await saysNotReady(app.url), 'a process told to stop is not ready at once, and says so');
  const answers = await Promise.all(saves);
  expected((await ended) === 0, 'it ends with 0');
  expected(
    answers.every(({ status }) => status > 0 && status < 500),
    `all ${answers.length} saves under way were answered`,
  );
  expectNothingPersonal(
    app,
    answers.map(({ text }) => text),
  );
  await app.restart();
  const again = await person.get(FORM);
  const kept = again.form(cell).fields.get(cell);
  expected(
    again.status === 200 && answers.some(({ text }) => text === kept),
    `of the saves one is there: ${kept}`,
  );
}

function expectNothingPersonal(app: RunningApp, typed: readonly string[]): void {
  const found = namesNothingPersonal(app.output(), [OWNER, 'somebody.else', 'not the right horse', ...typed]);
  expected(found.requests > 15, `${found.requests} requests have a line each, with route and id`);
  expected(found.named.length === 0, `no line names a person or what was typed ${found.named.join(', ')}`);
}

/** Signals travel on their own: a moment may pass. */
async function saysNotReady(url: string): Promise<boolean> {
  for (let tries = 0; tries < 20; tries += 1) {
    const status = await fetch(`${url}/api/ready`).then(
      (answer) => answer.status,
      () => 0,
    );
    if (status === 503) return true;
    if (status === 0) return false;
    await new Promise((wake) => setTimeout(wake, 50));
  }
  return false;
}
