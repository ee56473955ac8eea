import type { CivilDate } from '../calendar/civil-date';
import type { AnsweredPeriod } from './read-answered-periods';

/**
 * Where to go on from a period without an answer: the next of the figure's own periods (`within`) that has one, else
 * the last of them before; else the last before, else the first after, of other years. What is carried goes back to
 * where it came from. `answered` in time order. Pure.
 */
export function nearestAnswered(
  from: { readonly code: string; readonly endsOn: CivilDate },
  within: readonly string[],
  answered: readonly AnsweredPeriod[],
  carried: boolean,
): AnsweredPeriod | null {
  const others = answered.filter(({ code }) => code !== from.code);
  const before = others.filter(({ endsOn }) => endsOn < from.endsOn);
  const after = others.filter(({ endsOn }) => endsOn >= from.endsOn);
  const isOwn = ({ code }: AnsweredPeriod) => within.includes(code);
  const next = carried ? undefined : after.find(isOwn);
  return next ?? before.findLast(isOwn) ?? before.at(-1) ?? after[0] ?? null;
}
