import { operandsOf } from '../calculation/expression';
import { parseFormula } from '../calculation/formula';
import type { MetricDefinition } from '../calculation/metric-definition';

/** What a factor can be wanted for: an activity on a basis. */
export interface FactorUse {
  readonly activity: string;
  readonly basis: string;
}

/** Every activity and basis that the formulas of the definitions ask a factor for, each once. */
export function factorUses(definitions: Iterable<Pick<MetricDefinition, 'formula'>>): FactorUse[] {
  const uses = new Map<string, FactorUse>();
  for (const { formula } of definitions) {
    if (formula === null) continue;
    for (const { metric, basis } of operandsOf(parseFormula(formula))) {
      if (basis !== null) uses.set(`${metric}|${basis}`, { activity: metric, basis });
    }
  }
  return [...uses.values()];
}
