import {
  type CheckedDefinition,
  checkDefinition,
  type Problem,
  type TypedPart,
} from '../calculation/check-definition';
import { operandsOf } from '../calculation/expression';
import { parseFormula } from '../calculation/formula';
import type { MetricDefinition } from '../calculation/metric-definition';

/** A problem, and whose formula it is in: the drafted one's, or that of a metric which reads it. */
export interface Finding extends Problem {
  readonly metric: string;
}

export interface CheckedDraft {
  readonly findings: readonly Finding[];
  readonly tree: TypedPart | null;
}

/** Checks a drafted definition in its catalogue: itself, and every metric whose formula reads it. Pure. */
export function checkDraft(
  drafted: MetricDefinition,
  catalogue: ReadonlyMap<string, MetricDefinition>,
  bases: ReadonlySet<string>,
): CheckedDraft {
  const changed = new Map([...catalogue, [drafted.code, drafted]]);
  const own = checkDefinition(drafted, changed, bases);
  const readers = [...catalogue.values()].filter(
    (one) => one.code !== drafted.code && reads(one, drafted.code),
  );
  const others = readers.flatMap((one) => named(one.code, checkDefinition(one, changed)));
  return { findings: [...named(drafted.code, own), ...others], tree: own.tree };
}

const named = (metric: string, { problems }: CheckedDefinition): Finding[] =>
  problems.map((problem) => ({ ...problem, metric }));

const reads = ({ formula }: MetricDefinition, code: string): boolean =>
  formula !== null && operandsOf(parseFormula(formula)).some(({ metric }) => metric === code);
