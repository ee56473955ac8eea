import { neverRecalculates, type RecalculationCause, type StructuralChange } from '../calculation/base-year';
import type { DecisionKind } from './base-year-words';

/** How a change stands: by what was decided last, or by its cause alone. */
export type Standing = DecisionKind | 'undecided' | 'no-trigger';

interface Decided {
  readonly cause: RecalculationCause;
  /** In the order decided. */
  readonly decisions: readonly { readonly kind: DecisionKind }[];
}

export function standingOf({ cause, decisions }: Decided): Standing {
  if (neverRecalculates(cause)) return 'no-trigger';
  return decisions.at(-1)?.kind ?? 'undecided';
}

/** The same as the calculation knows it: what nobody decided waits, as does what was left to add up. */
export function countedAs(standing: Standing): StructuralChange['decision'] {
  if (standing === 'recalculate') return 'accepted';
  return standing === 'decline' ? 'declined' : 'pending';
}
