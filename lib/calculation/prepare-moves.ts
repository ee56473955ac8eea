import type { Expression } from './expression';
import { countsElsewhere, type MovedTo, moveTo } from './moved-emissions';
import { type PreparedDefinitions, type PreparedMetric, prepareExpression } from './prepare-definitions';
import { remember } from './remember';

/** A metric that is worked out anew where emissions move, and what it no longer reads there. */
export type MovedMetric = PreparedMetric & { readonly unread: ReadonlySet<string> };

/**
 * What is worked out anew on a leaf whose emissions count in these categories, each after all that it reads: the
 * category's metric, which takes in what moves, and whatever is made of it, which no longer holds it where it was. What
 * moved keeps its own amount.
 */
export const prepareMoves = (
  prepared: PreparedDefinitions,
  moved: readonly MovedTo[],
): readonly MovedMetric[] => {
  const known = plans(prepared);
  const key = moved.join();
  const plan = known.get(key) ?? makePlan(prepared, moved);
  known.set(key, plan);
  return plan;
};

const plans = remember((_prepared: PreparedDefinitions) => new Map<string, readonly MovedMetric[]>());

const NOTHING: ReadonlySet<string> = new Set();

function makePlan({ metrics, placeOf }: PreparedDefinitions, moved: readonly MovedTo[]): MovedMetric[] {
  const targets = new Map(
    moved.flatMap((category) => {
      const { to, adds } = moveTo(category);
      const known = adds.filter((code) => placeOf.has(code));
      return placeOf.has(to) ? [[to, known] as const] : [];
    }),
  );
  const unread = new Set(
    metrics.flatMap(({ definition }) => (countsElsewhere(definition, moved) ? [definition.code] : [])),
  );
  const holding = new Set(targets.keys());
  return metrics.flatMap((metric): MovedMetric[] => {
    const { code } = metric.definition;
    const adds = targets.get(code);
    if (adds) return [{ ...takingIn(metric, adds), unread: NOTHING }];
    if (unread.has(code) || !readsOf(metric).some((read) => read !== null && holding.has(read))) return [];
    holding.add(code);
    return [{ ...metric, unread }];
  });
}

function takingIn({ definition, formula }: PreparedMetric, adds: readonly string[]): PreparedMetric {
  const terms = adds.map((code): Expression => ({ kind: 'metric', code }));
  const all = formula ? [formula.expression, ...terms] : terms;
  const sum = all.reduce((left, right) => ({ kind: 'sum', left, right }));
  return { definition: { ...definition, calculated: true }, formula: prepareExpression(sum) };
}

const readsOf = ({ definition, formula }: PreparedMetric): (string | null)[] => [
  ...(formula?.operands.filter(({ previous }) => !previous).map(({ metric }) => metric) ?? []),
  definition.numerator,
  definition.denominator,
];
