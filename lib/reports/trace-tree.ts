import type { StatedAmount } from '../calculation/amount';
import { type ExplainedPart, explainTrace } from '../calculation/explain-trace';
import { termsOf } from '../calculation/terms-of';
import type { Trace } from '../calculation/trace';
import { roundFigure } from '../display/round-figure';
import type { DefinedMetric } from '../metrics/definitions-for';

/** A part of a stored result ready to be drawn, with its sign in the row of terms it belongs to. */
export interface TraceTree {
  readonly text: string;
  readonly sign: string;
  readonly unit: string | null;
  readonly amount: StatedAmount | null;
  /** Rounded: a metric as it is printed, a step to six decimals at most. */
  readonly shown: string | null;
  /** The metric that is read in the same period, and so has a trace of its own. */
  readonly metric: string | null;
  /** The metric that is read, whatever the period. */
  readonly of: DefinedMetric | null;
  /** Codes of the factors it was multiplied by, each with its edition. */
  readonly factors: readonly string[];
  readonly parts: readonly TraceTree[];
}

/** The tree of a stored calculated value; null where nothing was calculated. Pure. */
export function traceTree(
  trace: Trace,
  definition: DefinedMetric,
  definitions: ReadonlyMap<string, DefinedMetric>,
): TraceTree | null {
  const explained = explainTrace(trace, definition, definitions);
  return explained && drawn(explained, '', definitions, definition);
}

/** A step is no metric: it has no decimals of its own. */
const STEP = { decimalsMin: 0, decimalsMax: 6, kind: 'flow' } as const;

function drawn(
  part: ExplainedPart,
  sign: string,
  definitions: ReadonlyMap<string, DefinedMetric>,
  whole?: DefinedMetric,
): TraceTree {
  const of = part.metric === null ? null : (definitions.get(part.metric) ?? null);
  const readsNow = part.kind === 'metric' || part.kind === 'over';
  const precision = whole ?? (readsNow && of ? of : STEP);
  return {
    text: part.text,
    sign,
    unit: part.unit,
    amount: part.amount,
    shown: part.amount?.state === 'value' ? roundFigure(part.amount.value, precision) : null,
    metric: readsNow ? part.metric : null,
    of: part.kind === 'factor' ? null : of,
    factors: part.factors.map(({ code, edition }) => `${code} (${edition})`),
    parts: termsOf(part).map((term) => drawn(term.part, term.sign, definitions)),
  };
}
