import type { StatedAmount } from './amount';
import { checkDefinition, type Drafted, type Readable, type TypedPart } from './check-definition';
import type { Expression } from './expression';
import type { FactorApplied } from './factor-applied';
import { formatFormula } from './format-formula';
import { parseFormula } from './formula';
import type { Trace, TraceOperand } from './trace';

/** A part of a formula with what it came to, as it was stored: the tree by which a result explains itself. */
export type ExplainedPart = {
  readonly text: string;
  readonly kind: Expression['kind'];
  /** The metric it reads; null where it is made of other parts. */
  readonly metric: string | null;
  /** Null where it has no name; empty for a plain number. */
  readonly unit: string | null;
  /** Null where the trace keeps nothing of it. */
  readonly amount: StatedAmount | null;
  /** Those it was multiplied by: one, or one a member. */
  readonly factors: readonly FactorApplied[];
  readonly parts: readonly ExplainedPart[];
};

/**
 * The stored steps and operands of a calculated value, hung into its formula again. Units are those of the catalogue
 * it was made by. Null where nothing was calculated.
 */
export function explainTrace(
  trace: Trace,
  definition: Drafted,
  catalogue: ReadonlyMap<string, Readable>,
): ExplainedPart | null {
  if (trace.formula === null || trace.origin !== 'calculated') return null;
  const { tree } = checkDefinition({ ...definition, formula: trace.formula }, catalogue);
  return explain(parseFormula(trace.formula), tree, { trace, catalogue });
}

type Source = { readonly trace: Trace; readonly catalogue: ReadonlyMap<string, Readable> };

function explain(expression: Expression, typed: TypedPart | null | undefined, source: Source): ExplainedPart {
  const metric = 'code' in expression ? expression.code : null;
  return {
    text: formatFormula(expression),
    kind: expression.kind,
    metric,
    unit:
      typed?.unit ??
      (expression.kind === 'metric' ? source.catalogue.get(expression.code)?.unit : null) ??
      null,
    amount: amountOf(expression, source.trace),
    factors: factorsOf(expression, source.trace),
    parts: partsOf(expression).map((part, place) => explain(part, typed?.parts[place], source)),
  };
}

/** What stands under a part: of a factor, the activity it was applied to. */
function partsOf(expression: Expression): Expression[] {
  if ('left' in expression) return [expression.left, expression.right];
  return expression.kind === 'factor' ? [{ kind: 'metric', code: expression.code }] : [];
}

/** Numbers say themselves, metrics stand among the operands, everything else is a step. */
function amountOf(expression: Expression, { operands, steps }: Trace): StatedAmount | null {
  switch (expression.kind) {
    case 'number':
    case 'coefficient':
      return { state: 'value', value: expression.value, comparator: '=' };
    case 'metric':
    case 'over':
      return operands.find((one) => one.metric === expression.code && isNow(one))?.amount ?? null;
    default: {
      const text = formatFormula(expression);
      return steps.find((step) => step.expression === text)?.amount ?? null;
    }
  }
}

const isNow = ({ previous, coverage }: TraceOperand): boolean => !previous && !coverage;

function factorsOf(expression: Expression, { factors }: Trace): readonly FactorApplied[] {
  if (expression.kind !== 'factor') return [];
  const { code, basis } = expression;
  return factors.filter((one) => one.activity === code && one.basis === basis);
}
