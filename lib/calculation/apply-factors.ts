import { type NumberAmount, numberOf } from './amount';
import type { Choice } from './choose-factor';
import { combineTwo } from './comparator';
import { add, canonical, type Decimal, decimal, divide, multiply, ONE, ZERO } from './decimal';
import type { Factor } from './factor';
import type { FactorApplied } from './factor-applied';
import type { LeafFactors } from './factor-shelf';
import { FACTOR_NEEDED, type Outcome, outcome } from './outcome';
import type { FactorLacking } from './trace';

/** Where it is noted which factors were applied, and which were wanted in vain. */
export type FactorNotes = { readonly factors: FactorApplied[]; readonly lacks: FactorLacking[] };

type Wanted = { readonly activity: string; readonly basis: string; readonly member: string | null };
type Found = Extract<Choice, { found: true }>;

/** Gases that are CO2e as they stand: their factor is never multiplied by a potential again (calculation-rules §3). */
const AS_IT_IS: ReadonlySet<string | null> = new Set([null, 'CO2', 'CO2e']);

/**
 * An amount × the factor chosen for it, gas by gas: each gas × its potential of the set locked for the year, then added.
 * Without a factor, or a potential, a given activity is lost: the result is missing, needed, and says so.
 */
export function applyFactors(
  activity: NumberAmount,
  wanted: Wanted,
  factors: LeafFactors,
  notes: FactorNotes | null,
): Outcome {
  // A basis that no edition of the year knows is not calculated in that year: there is nothing to put right.
  if (!factors.knowsBasis(wanted.basis)) return FACTOR_NEEDED;
  const choice = factors.choose(wanted.activity, wanted.basis, wanted.member);
  if (!choice.found) return lacking(wanted, choice, notes);
  let sum = ZERO;
  let { comparator } = activity;
  for (const part of partsOfChoice(choice, wanted, factors)) {
    if ('lacks' in part) return lacking(part.wanted, part.lacks, notes);
    const { applied, times, over } = part;
    notes?.factors.push(applied);
    const value = divide(multiply(activity.value, times), over);
    if (!value) throw new Error(`Factor ${applied.code} (${applied.edition}) divides by zero`);
    sum = sum === ZERO ? value : add(sum, value);
    comparator = combineTwo(comparator, applied.comparator);
  }
  return outcome(numberOf(sum, comparator));
}

/** A factor as it is applied, its potential multiplied in, so that there is one division, the last step. */
type Part =
  | { readonly applied: FactorApplied; readonly times: Decimal; readonly over: Decimal }
  | { readonly lacks: Extract<Choice, { found: false }>; readonly wanted: Wanted };

const madeOf = new WeakMap<Found, readonly Part[]>();

/** Made once for a choice: a shelf makes each for one activity and basis, and a year's leaves ask for the same few. */
function partsOfChoice(choice: Found, wanted: Wanted, factors: LeafFactors): readonly Part[] {
  const known = madeOf.get(choice);
  if (known) return known;
  const parts = choice.winners.map((factor): Part => {
    const potential = AS_IT_IS.has(factor.gas) ? null : potentialOf(factor.gas as string, factors);
    if (potential && !potential.found)
      return { lacks: potential, wanted: { activity: 'GAS', basis: 'GWP', member: factor.gas } };
    const applied = appliedFactor(factor, wanted, choice, potential?.winners[0] ?? null);
    const numerator = decimal(applied.numerator);
    const times = applied.potential ? multiply(numerator, decimal(applied.potential.value)) : numerator;
    return { applied, ...shortened(times, decimal(applied.denominator)) };
  });
  madeOf.set(choice, parts);
  return parts;
}

/** A quotient that has an end is multiplied by, to the same digits as by its two parts: nothing is left to divide. */
function shortened(times: Decimal, over: Decimal): { readonly times: Decimal; readonly over: Decimal } {
  const quotient = divide(times, over);
  return quotient && multiply(quotient, over).eq(times) ? { times: quotient, over: ONE } : { times, over };
}

/** kg CO2e of one kg. Of methane the potential of its origin, where the set divides it (AR6: 29.8 and 27.0). */
function potentialOf(gas: string, factors: LeafFactors): Choice {
  const own = factors.choose('GAS', 'GWP', gas);
  const name = gas.split(' ').at(-1) as string;
  return own.found || name === gas ? own : factors.choose('GAS', 'GWP', name);
}

function appliedFactor(
  factor: Factor,
  wanted: Wanted,
  choice: Found,
  potential: Factor | null,
): FactorApplied {
  const { code, edition, numerator, denominator, comparator } = factor;
  const { activity, basis } = wanted;
  const applied = { code, edition, activity, basis, numerator, denominator, comparator };
  if (factor.subject === null) return applied;
  return {
    ...applied,
    id: factor.id,
    ...(factor.series === null ? {} : { series: factor.series }),
    ...(factor.region === null ? {} : { region: factor.region }),
    ...(wanted.member === null ? {} : { member: wanted.member }),
    ...(factor.gas === null ? {} : { gas: factor.gas }),
    ...(potential === null ? {} : { potential: potentialApplied(potential) }),
    ...(factor.parts.length === 0 ? {} : { parts: factor.parts }),
    ...(choice.rung === null ? {} : { rung: choice.rung }),
    ...(choice.overridden ? { overridden: true as const } : {}),
    ...(choice.lost.length === 0 ? {} : { lost: lostByReason(choice) }),
  };
}

function potentialApplied({ code, edition, numerator, denominator }: Factor): FactorApplied['potential'] {
  const value = divide(decimal(numerator), decimal(denominator));
  return { code, edition, value: value ? canonical(value) : '0' };
}

function lostByReason({ lost }: Found): FactorApplied['lost'] {
  const byReason: Partial<Record<string, number[]>> = {};
  for (const { factor, reason } of lost) byReason[reason] = [...(byReason[reason] ?? []), factor.id];
  return byReason;
}

function lacking(
  { activity, basis, member }: Wanted,
  { reason }: Extract<Choice, { found: false }>,
  notes: FactorNotes | null,
): Outcome {
  notes?.lacks.push({ activity, basis, ...(member === null ? {} : { member }), reason });
  return FACTOR_NEEDED;
}
