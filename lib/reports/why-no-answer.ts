import type { Outside } from './outside-in';
import type { TraceLine } from './trace-leaves';

/**
 * Why no answer stands behind a leaf's metric in a period. `outside`: the leaf was on no day part of the boundary;
 * `not-required`: nobody had to answer, and nothing is approved; `waiting`: its submission is not approved yet;
 * `unanswered`: what is approved holds no answer to it; `carried`: the amount goes on from an earlier quarter.
 */
export type NoAnswer =
  | ({ readonly why: 'outside' } & Outside)
  | { readonly why: 'not-required' | 'waiting' | 'unanswered' | 'carried' };

type Line = Pick<TraceLine, 'figure' | 'own' | 'numerator' | 'denominator'> & { readonly approval: unknown };

/**
 * The reason, of a period in which no answer stands; null where there ought to be one: an amount that nothing explains
 * is not explained away. Pure.
 */
export function whyNoAnswer(line: Line, outside: Outside | null, goesOn: boolean): NoAnswer | null {
  if (hasAmount(line)) return goesOn ? { why: 'carried' } : null;
  if (line.own === null) return outside ? { why: 'outside', ...outside } : { why: 'not-required' };
  if (line.own.coverage.approved > 0) return null;
  return { why: line.approval === null ? 'waiting' : 'unanswered' };
}

/** Whether a line has a value, members, or a part of a ratio. Pure. */
export const hasAmount = ({
  figure,
  own,
  numerator,
  denominator,
}: Pick<TraceLine, 'figure' | 'own' | 'numerator' | 'denominator'>): boolean =>
  numerator !== null ||
  denominator !== null ||
  [figure, own].some(
    (one) => one !== null && (one.value !== null || one.codes.length > 0 || one.status === 'listed'),
  );
