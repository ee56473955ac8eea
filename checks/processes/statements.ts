import type { RunningApp } from '../driver/app';
import type { CopiedLedger } from '../driver/ledger';
import { Person } from '../driver/person';
import { brokenChain } from '../driver/verify-ledger';
import { onDatabase } from './on-database';

/** Two processes of the app on one ledger. */
export interface Pair {
  readonly ledger: CopiedLedger;
  readonly apps: readonly [RunningApp, RunningApp];
}

type Look = (pair: Pair) => Promise<string[]>;

/** Tokens that each of two people makes at once at each of two processes. */
const tokens = 6;

/** What must hold of two processes; each look returns what is wrong. */
export const statements: Readonly<Record<string, Look>> = {
  'a session begun at one opens pages at the other': async ({ apps: [one, other] }) => {
    const there = at(other, await Person.signIn(one.url, 'owner.cainiao@demo.example'));
    const page = await there.get('/submissions');
    return page.status === 200 ? [] : [`answered ${page.status} ${page.redirect}`];
  },

  'a session ended at one is out at the other on its next request': async ({ apps: [one, other] }) => {
    const here = await Person.signIn(one.url, 'executive@demo.example');
    const there = at(other, here);
    const before = await there.get('/reports');
    const home = await here.get('/');
    await here.send(home, home.form('Sign out'), 'Sign out');
    const after = await there.get('/reports');
    return [
      ...(before.status === 200 ? [] : [`before, /reports answered ${before.status}`]),
      ...(after.redirect?.startsWith('/sign-in') ? [] : [`afterwards, /reports answered ${after.status}`]),
    ];
  },

  'five wrong passwords, three here and two there, close both': async ({ apps: [one, other] }) => {
    const email = 'owner.freshippo@demo.example';
    const headers = { 'x-forwarded-for': '192.0.2.77' };
    const faults: string[] = [];
    for (const app of [one, one, one, other, other]) {
      const answer = await new Person(app.url, headers).trySignIn(email, 'not-the-password');
      if (!answer.redirect?.includes('error=wrong')) faults.push(`a wrong one led to ${answer.redirect}`);
    }
    for (const app of [one, other]) {
      const answer = await new Person(app.url, headers).trySignIn(email, 'greenledger-demo');
      if (!answer.redirect?.includes('error=too-many')) faults.push(`the sixth led to ${answer.redirect}`);
    }
    return faults;
  },

  'what is written at both at once has one order and one chain': async ({ ledger, apps }) => {
    const before = await onDatabase(ledger, (client) => client.auditEvent.count());
    const people = ['owner.cloud@demo.example', 'owner.eleme@demo.example'];
    const faults = await Promise.all(
      apps.flatMap((app) => people.map(async (email) => makeTokens(await Person.signIn(app.url, email)))),
    );
    return onDatabase(ledger, async (client) => {
      const events = await client.auditEvent.findMany({ orderBy: { seq: 'asc' }, select: { seq: true } });
      const made = events.length - before;
      const wanted = apps.length * people.length * tokens;
      return [
        ...faults.flat(),
        ...(made === wanted ? [] : [`${made} events of ${wanted}`]),
        ...(events.every(({ seq }, place) => seq === BigInt(place + 1)) ? [] : ['numbers have gaps']),
        ...(await brokenChain(client)),
      ];
    });
  },
};

/** The same browser at another process. */
function at(app: RunningApp, person: Person): Person {
  const there = new Person(app.url, person.headers);
  for (const [name, value] of person.cookies) there.cookies.set(name, value);
  return there;
}

async function makeTokens(person: Person): Promise<string[]> {
  const page = await person.get('/account');
  const form = page.form('days');
  const answers = await Promise.all(
    Array.from({ length: tokens }, (_, place) => person.send(page, form.fill({ name: `two ${place}` }))),
  );
  return answers.filter(({ status }) => status !== 200).map(({ status }) => `a token: answered ${status}`);
}
