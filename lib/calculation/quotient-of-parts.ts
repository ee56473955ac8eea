import { numberOf } from './amount';
import { type Decimal, divide } from './decimal';
import { evaluate } from './evaluate';
import { NO_FACTORS } from './factor-shelf';
import { parseFormula } from './formula';
import type { MetricDefinition } from './metric-definition';
import { NEEDED, outcome } from './outcome';

/**
 * A ratio from the sums of its two parts: the metric's own formula with the sums in their place, so that its scale
 * (`100 *`, `* 1000000`) applies; without a formula, the plain quotient. Null where the denominator is zero.
 */
export function quotientOfParts(
  { code, formula, numerator, denominator }: MetricDefinition,
  top: Decimal,
  bottom: Decimal,
): Decimal | null {
  if (!formula) return divide(top, bottom);
  const refuse = (metric: string): never => {
    throw new Error(
      `The formula of "${code}" reads "${metric}", which is neither its numerator nor its denominator`,
    );
  };
  const { amount } = evaluate(parseFormula(formula), {
    operand: (metric) => {
      if (metric === numerator) return outcome(numberOf(top));
      return metric === denominator ? outcome(numberOf(bottom)) : refuse(metric);
    },
    previous: refuse,
    yearBefore: refuse,
    coverage: () => {
      const covered = divide(top, bottom);
      return covered ? outcome(numberOf(covered)) : NEEDED;
    },
    parts: refuse,
    factors: NO_FACTORS,
  });
  return amount.state === 'value' ? amount.value : null;
}
