import type { Expression } from './expression';
import { parseFormula } from './formula';
import type { LeafAnswer } from './leaf-answer';
import type { LeafInput } from './leaf-input';
import type { LeafResult } from './leaf-result';
import type { MetricDefinition } from './metric-definition';
import { ratioParts } from './ratio-parts';
import { workOutAnswered } from './work-out-answered';
import { workOutCalculated } from './work-out-calculated';
import type { Working } from './working';

/**
 * All metrics of one leaf in one period, answered and calculated, each with its trace (calculation-rules §6, §14).
 * Metrics that neither the leaf's set nor an answer touches are not applicable and are left out of the map.
 * Throws on a formula that cannot be read, reads an unknown metric, or reads itself.
 */
export function calculateLeaf(input: LeafInput): Map<string, LeafResult> {
  const definitions = new Map(input.definitions.map((definition) => [definition.code, definition]));
  const answers = byMetric(input.answers);
  const workings = new Map<string, Working>();
  const underWay = new Set<string>();

  const working = (code: string): Working => {
    const known = workings.get(code);
    if (known) return known;
    const definition = definitions.get(code);
    if (!definition) throw new Error(`Unknown metric "${code}"`);
    if (underWay.has(code)) throw new Error(`The formula of "${code}" reads itself`);
    underWay.add(code);
    const made = workOut(definition, input, answers.get(code) ?? [], working);
    workings.set(code, made);
    return made;
  };

  const results = new Map<string, LeafResult>();
  for (const { code } of input.definitions) {
    const { result, touched } = working(code);
    if (touched) results.set(code, result);
  }
  return results;
}

function workOut(
  definition: MetricDefinition,
  input: LeafInput,
  answers: readonly LeafAnswer[],
  working: (metric: string) => Working,
): Working {
  if (definition.calculated) {
    return workOutCalculated(definition, expressionOf(definition), input, answers, working);
  }
  const amountOf = (metric: string) => working(metric).result.amount;
  return workOutAnswered(definition, input.asked.get(definition.code), answers, (own) =>
    ratioParts(definition, own, amountOf),
  );
}

const expressions = new Map<string, Expression>();

/** Formulas are read once: the same few serve every leaf and period. */
function expressionOf({ code, formula }: MetricDefinition): Expression {
  if (!formula) throw new Error(`"${code}" is calculated and has no formula`);
  const known = expressions.get(formula) ?? parseFormula(formula);
  expressions.set(formula, known);
  return known;
}

function byMetric(answers: readonly LeafAnswer[]): Map<string, LeafAnswer[]> {
  const grouped = new Map<string, LeafAnswer[]>();
  for (const answer of answers) grouped.set(answer.metric, [...(grouped.get(answer.metric) ?? []), answer]);
  return grouped;
}
