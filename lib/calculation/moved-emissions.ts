import type { DeterminedScope } from './determined-scopes';
import type { MetricDefinition } from './metric-definition';

/** A scope 3 category in which what a place emits counts, instead of where its answers are asked for. */
export type MovedTo = Exclude<DeterminedScope, 'scopes-1-2' | 'scope-3-4'>;

/** Whether a determined scope is another one than answers are asked for in. */
export const movesAway = (scope: DeterminedScope): scope is MovedTo =>
  scope !== 'scopes-1-2' && scope !== 'scope-3-4';

/** What moves, and the category's metric that takes it in. */
type Move = { readonly to: string; readonly adds: readonly string[] };

/** Scope 2 moves at the factor of the place: certificates cover what the group itself uses (Scope 3 Standard, ch. 5). */
const moves: Readonly<Record<MovedTo, Move>> = {
  'scope-3-8': { to: 'S3-8', adds: ['GHG-S1', 'GHG-S2-LB'] },
  'scope-3-13': { to: 'S3-13', adds: ['GHG-S1', 'GHG-S2-LB'] },
  'scope-3-9': { to: 'S3-9', adds: ['S3-4'] },
};

export const moveTo = (category: MovedTo): Move => moves[category];

/** What counts only where the group runs the place or owns it; energy besides (calculation-rules §1, hosted halls). */
const OF_OWN_PLACES = new Set([
  ...['GHG-S1', 'S1-STAT', 'S1-MOB', 'S1-FUG', 'GHG-ODS', 'GHG-BIO', 'GHG-S2-LB', 'GHG-S2-MB', 'S3-3'],
  ...['GHG-S12-GROSS-LB', 'GHG-S12-GROSS-MB', 'GHG-S12-NET', 'GHG-S12-INT'],
]);

/**
 * Whether a boundary leaves a metric of a place out, because what it speaks of counts in another category there. What
 * has been gathered since the beginning stays.
 */
export const countsElsewhere = (
  { code, topic, kind }: Pick<MetricDefinition, 'code' | 'topic' | 'kind'>,
  moved: readonly MovedTo[],
): boolean =>
  moved.some((category) =>
    category === 'scope-3-9'
      ? moves[category].adds.includes(code)
      : OF_OWN_PLACES.has(code) || (topic === 'energy' && kind !== 'cumulative'),
  );

/** Whether a formula may make a value of it: also where people answer it, if a place's emissions move to it. */
export const mayBeCalculated = ({
  code,
  calculated,
}: Pick<MetricDefinition, 'code' | 'calculated'>): boolean => calculated || addedTo(code).length > 0;

/** What a metric may be made of besides what its formula reads: a place's emissions that move to it. */
export const addedTo = (metric: string): readonly string[] =>
  takenIn(metric).flatMap(({ metrics }) => metrics);

/** The same by the category that brings it. */
export const takenIn = (
  metric: string,
): { readonly category: MovedTo; readonly metrics: readonly string[] }[] =>
  CATEGORIES.flatMap((category) =>
    moves[category].to === metric ? [{ category, metrics: moves[category].adds }] : [],
  );

const CATEGORIES = ['scope-3-8', 'scope-3-9', 'scope-3-13'] as const satisfies readonly MovedTo[];
