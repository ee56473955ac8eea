import { isDeepStrictEqual } from 'node:util';
import { after, type Effect, type UnitState } from './unit-state';

/** A line of the worker: a verb is about to run, has returned, was refused, or failed as no verb should. */
export type WorkerLine =
  | { readonly about: string; readonly effect: Effect }
  | { readonly done: string }
  | { readonly refused: string; readonly code: string }
  | { readonly failed: string; readonly message: string };

/** What the ledger must hold of a unit: the acknowledged, and perhaps the one verb that was under way. */
export interface Expectation {
  readonly sure: UnitState;
  readonly underWay: Effect | null;
}

/** What must stand after the lines that arrived before the worker was killed. Pure. */
export function expectAfter(sure: UnitState, unit: string, lines: readonly WorkerLine[]): Expectation {
  let standing: Expectation = { sure, underWay: null };
  for (const line of lines) {
    if ('about' in line && line.about === unit) standing = { ...standing, underWay: line.effect };
    if ('done' in line && line.done === unit && standing.underWay) {
      standing = { sure: after(standing.sure, standing.underWay), underWay: null };
    }
    if ('refused' in line && line.refused === unit) standing = { ...standing, underWay: null };
  }
  return standing;
}

/** Which of the two the ledger holds; null where it holds neither: something acknowledged is lost, or half is there. */
export function judge({ sure, underWay }: Expectation, found: UnitState): 'sure' | 'under-way' | null {
  if (isDeepStrictEqual(found, sure)) return 'sure';
  return underWay && isDeepStrictEqual(found, after(sure, underWay)) ? 'under-way' : null;
}
