import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { startApp } from '../driver/app';
import { cleanEnvironment, copyLedger } from '../driver/ledger';
import { Person } from '../driver/person';
import { FORM, OWNER, Story, saveCell } from './story';

const HOUR = 3_600_000;

/** The app's clock jumps nine hours forwards, back, and a day into the past: order, sessions and quarters stay right. */
export async function jumpingClock(): Promise<string[]> {
  const story = new Story('The clock jumps');
  const ledger = await copyLedger('embedded');
  const file = `${ledger.folder}/clock`;
  writeFileSync(file, '0');
  const app = await startApp(ledger, {
    env: { CHECK_CLOCK: file },
    nodeArguments: [`--import=${resolve('checks/faults/shift-clock.mjs')}`],
  });
  const jump = async (hours: number) => {
    writeFileSync(file, String(hours * HOUR));
    process.kill(app.pid(), 'SIGUSR2');
    await setTimeout(200);
  };
  const first = await Person.signIn(app.url, OWNER);
  await makeToken(first, 'before');
  await jump(9);
  story.demand(isSentToSignIn(await first.get('/')), 'nine hours later an idle session has ended');
  const later = await Person.signIn(app.url, OWNER);
  story.demand((await saveCell(later, '51')).saved, 'whoever signs in then saves as ever');
  await makeToken(later, 'nine hours ahead');
  await jump(0);
  story.demand(
    isSentToSignIn(await later.get('/')),
    'a session that began in what is the future now has ended',
  );
  const again = await Person.signIn(app.url, OWNER);
  story.demand((await again.get(FORM)).status === 200, 'the open quarter is still open');
  story.demand((await saveCell(again, '52')).saved, 'a cell saved by a clock ahead is saved over');
  await jump(-24);
  const yesterday = await Person.signIn(app.url, OWNER);
  story.demand((await saveCell(yesterday, '53')).saved, 'and a day in the past as well');
  await makeToken(yesterday, 'a day behind');
  story.demand((await app.stop()) === 0, 'the app ends well');
  const { broken, backwards } = verify(ledger.env);
  for (const sentence of broken) story.demand(false, sentence);
  story.demand(broken.length === 0, 'the chain verifies, the rollups are what their leaves make of them');
  story.demand(
    backwards > 0,
    `events are in the order they were recorded, not of their clock (${backwards} step back in time)`,
  );
  await ledger.remove();
  return story.broken;
}

const isSentToSignIn = ({ redirect }: { redirect: string | null }): boolean =>
  redirect?.startsWith('/sign-in') ?? false;

/** The nearest thing at hand that leaves an event in the audit trail. */
async function makeToken(person: Person, name: string): Promise<void> {
  const page = await person.get('/account');
  const form = page.forms.find((each) => each.fields.has('name'));
  if (!form) throw new Error('The account page has no form for a token.');
  await person.send(page, form.fill({ name }));
}

function verify(env: Readonly<Record<string, string>>): { broken: string[]; backwards: number } {
  const args = ['--import', 'tsx', '--conditions=react-server', 'checks/faults/verify-order.ts'];
  const printed = execFileSync(process.execPath, args, {
    env: { ...cleanEnvironment(), ...env },
    encoding: 'utf8',
  });
  return JSON.parse(printed.trim().split('\n').at(-1) ?? '{}') as { broken: string[]; backwards: number };
}
