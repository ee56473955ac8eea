import type { Case } from './cases/case';
import { mixed } from './cases/mixed';
import { hearingOf, leaksIn } from './leaks';
import { canariesIn } from './planting/canary';
import type { Planted } from './planting/plant';
import { tokenOf } from './planting/plant';
import type { Answer, Asked } from './requests/ask';
import { askWithMark } from './requests/follow-rsc';
import { difference, normalised } from './same-answer';

/** A planted ledger with the app that serves it. */
export interface Served {
  readonly url: string;
  readonly planted: Planted;
  /** The session cookie of a person's secret. */
  readonly cookieOf: (secret: string) => Promise<string>;
}

export interface Failure {
  readonly name: string;
  readonly why: readonly string[];
}

export interface Results {
  readonly failures: readonly Failure[];
  /** How many of each kind were asked. */
  readonly kinds: ReadonlyMap<string, number>;
  readonly seconds: number;
  /** Marks that somebody saw who may: what was planted can be seen. */
  readonly heard: ReadonlySet<string>;
}

const atOnce = 6;

/**
 * Asks every case; `here` is changed by nobody, `elsewhere` is the same ledger with all that most people may not see
 * different. What must be alike everywhere is asked of both, the rest of one in turn (writes of `here` alone).
 */
export async function runCases(cases: readonly Case[], here: Served, elsewhere: Served): Promise<Results> {
  const began = performance.now();
  const failures: Failure[] = [];
  const kinds = new Map<string, number>();
  const twins = new Map<string, string>();
  const heard = new Set<string>();
  // What is asked of `here` alone among what both answer: neither stands idle.
  const queue = mixed([...cases.entries()], ([, { writes }]) => writes === true);
  const work = async () => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      const [place, one] = next;
      kinds.set(one.kind, (kinds.get(one.kind) ?? 0) + 1);
      const atHome = one.writes || sideOf(one.twin || String(place)) === 0;
      const why = await problemsOf(one, atHome ? here : elsewhere).catch((error: Error) => [error.message]);
      if (why.length > 0) failures.push({ name: one.name, why: [...new Set(why)] });
    }
  };
  const problemsOf = async (one: Case, served: Served): Promise<string[]> => {
    const answer = await askAs(served, one);
    const problems = [...one.judge(answer), ...leaksOf(one, answer, served, heard)];
    if (one.everywhereAlike) {
      const both = await askAs(served === here ? elsewhere : here, one);
      const differs = difference(normalised(answer, []), normalised(both, []));
      if (differs) problems.push(`it depends on what is elsewhere: ${differs}`);
    }
    if (one.twin) {
      const key = `${one.twin}${served.url}`;
      const text = normalised(answer, one.names);
      const other = twins.get(key);
      twins.set(key, other ?? text);
      const differs = other === undefined ? null : difference(other, text);
      if (differs) problems.push(`it differs from a unit that there is not: ${differs}`);
    }
    return problems;
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return { failures, kinds, seconds: (performance.now() - began) / 1000, heard };
}

/** Twins are asked of one ledger, the others of both in turn. */
const sideOf = (text: string): number => [...text].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % 2;

/** What the answer tells that it must not; what it may tell is added to `heard`. */
function leaksOf(one: Case, answer: Answer, { planted }: Served, heard: Set<string>): string[] {
  const hearing = hearingOf(one.person, one.known !== 'nothing', planted);
  const whole = `${JSON.stringify(answer.headers)}\n${answer.body}`;
  for (const canary of canariesIn(whole)) if (hearing.mayHear(canary)) heard.add(canary.mark);
  return leaksIn(whole, hearing, planted, one.names);
}

/** Asks as a person: with their session, their token, or nothing. */
export async function askAs(
  { url, cookieOf }: Served,
  { person, known, asked }: Pick<Case, 'person' | 'known' | 'asked'>,
): Promise<Answer> {
  const headers: Record<string, string> = {
    host: new URL(url).host,
    ...(asked.method === 'POST' ? { origin: url, 'sec-fetch-site': 'same-origin' } : {}),
    ...asked.headers,
  };
  if (known === 'token') headers.authorization = `Bearer ${tokenOf(person)}`;
  if (known === 'session') {
    const cookie = await cookieOf(person.secret);
    headers.cookie = [asked.headers.cookie, cookie].filter(Boolean).join('; ');
  }
  return askWithMark(url, { ...asked, headers } satisfies Asked);
}
