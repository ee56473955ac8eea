import { setTimeout } from 'node:timers/promises';
import { operate } from '../record/operate';
import { fingerprint } from './fingerprint';

/** How far back attempts count. */
export const attemptWindow = 15 * 60_000;
/** Wrong ones in a quarter of an hour, for one account (or other subject) and for one address. */
export const attemptLimits = { account: 5, address: 30 } as const;
/** A check that has not said its result after so long never will: it counts as wrong. */
const checkEndsWithin = 60_000;
/** How long, in milliseconds, those wait for whom there is no room only because others are being checked. */
const patience = [250, 500, 1_000, 2_000, 3_000, 3_000] as const;

/** `wrong` and `too-many` are all a caller may say: never whether there is such an account. */
export type AttemptResult = 'right' | 'wrong' | 'too-many';

type Counts = { readonly wrong: number; readonly open: number };

/**
 * Makes one attempt at something that is guessed: a password, a code, a link. At most `attemptLimits` wrong ones are
 * ever checked in a quarter of an hour, also when they come at the same time and to several processes: each is counted
 * before it is checked. What proved right takes back its subject's wrong ones, never its address's.
 *
 * `subject` names what is guessed ("account:…"), `address` where from; both are kept as hashes only.
 */
export async function attempt(
  subject: string,
  address: string,
  check: () => Promise<boolean>,
): Promise<AttemptResult> {
  const [account, origin] = [fingerprint(subject), fingerprint(`address:${address}`)];
  const begun = await begin(account, origin);
  if (begun === null) return 'too-many';
  const right = await check().catch(async (error) => {
    await takeBack(begun);
    throw error;
  });
  await operate(async (tx) => {
    if (right) await tx.signInAttempt.deleteMany({ where: { key: account } });
    await tx.signInAttempt.updateMany({ where: { id: { in: begun } }, data: { succeeded: right } });
  });
  return right ? 'right' : 'wrong';
}

/** Counts the attempt; its rows' ids, or null where there were too many. */
async function begin(account: string, origin: string): Promise<number[] | null> {
  for (const pause of patience) {
    const begun = await tryToBegin(account, origin);
    if (begun !== 'wait') return begun;
    await setTimeout(pause * (0.75 + Math.random() / 2));
  }
  return null;
}

/** `wait`: there is room again as soon as those being checked now prove right. */
async function tryToBegin(account: string, origin: string): Promise<number[] | null | 'wait'> {
  const at = new Date();
  return operate(
    async (tx) => {
      // What a clock that was wrong counted in the future must not lock anybody out until then.
      const since = {
        gt: new Date(at.getTime() - attemptWindow),
        lte: new Date(at.getTime() + checkEndsWithin),
      };
      const recent = await tx.signInAttempt.findMany({
        where: { key: { in: [account, origin] }, at: since, OR: [{ succeeded: null }, { succeeded: false }] },
        select: { key: true, at: true, succeeded: true },
      });
      const counted = (key: string): Counts => {
        const own = recent.filter((row) => row.key === key);
        const open = own.filter(
          (row) => row.succeeded === null && at.getTime() - row.at.getTime() < checkEndsWithin,
        ).length;
        return { wrong: own.length - open, open };
      };
      const [of, from] = [counted(account), counted(origin)];
      if (of.wrong >= attemptLimits.account || from.wrong >= attemptLimits.address) return null;
      if (of.wrong + of.open >= attemptLimits.account || from.wrong + from.open >= attemptLimits.address)
        return 'wait';
      const rows = await tx.signInAttempt.createManyAndReturn({
        data: [account, origin].map((key) => ({ key, at, succeeded: null })),
        select: { id: true },
      });
      return rows.map(({ id }) => id);
    },
    [account, origin],
  );
}

async function takeBack(begun: readonly number[]): Promise<void> {
  await operate((tx) => tx.signInAttempt.deleteMany({ where: { id: { in: [...begun] } } }));
}
