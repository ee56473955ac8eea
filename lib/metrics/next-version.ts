import type { MetricDefinition } from '../calculation/metric-definition';
import type { MetricVersion } from '../db/generated/client';
import { Refusal } from '../errors';
import { keepsUnit } from './keeps-unit';
import type { DraftedRule } from './metric-draft';

/** A definition with a drafted rule in its place. */
export const withRule = <T extends MetricDefinition | Omit<MetricVersion, 'id'>>(
  definition: T,
  { formula, numerator, denominator, unit, timeRule, decimalsMin, decimalsMax }: DraftedRule,
): T => ({ ...definition, formula, numerator, denominator, unit, timeRule, decimalsMin, decimalsMax });

/** What a new version keeps of the one before: that it is calculated or answered, and its unit. */
export function requireSameNature(
  before: Pick<MetricVersion, 'calculated' | 'unit'>,
  { formula, unit, decimalsMin, decimalsMax }: DraftedRule,
): void {
  if (before.calculated !== (formula !== null)) throw new Refusal('formula-wanted', {}, 'formula');
  if (!keepsUnit(before.unit, unit)) throw new Refusal('unit-kept', { unit: before.unit }, 'unit');
  const fits = [decimalsMin, decimalsMax].every(
    (count) => Number.isInteger(count) && count >= 0 && count <= 10,
  );
  if (!fits || decimalsMin > decimalsMax) throw new Refusal('decimals-wanted', {}, 'decimalsMin');
}
