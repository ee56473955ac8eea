import type { Amount } from '../amount';
import { calculateLeaf } from '../calculate-leaf';
import type { FactorApplied } from '../factor-applied';
import type { LeafAnswer } from '../leaf-answer';
import type { LeafResult } from '../leaf-result';
import type { MetricDefinition } from '../metric-definition';

/** What a leaf is asked and answers, in short: 'required', 'optional' or 'direct', and a number, codes or a whole answer. */
export type LeafSketch = {
  readonly definitions: readonly MetricDefinition[];
  readonly asked?: Readonly<Record<string, 'required' | 'optional' | 'direct'>>;
  readonly answers?: Readonly<Record<string, AnswerSketch | readonly AnswerSketch[]>>;
  readonly previous?: Readonly<Record<string, Amount>>;
  readonly yearBefore?: Readonly<Record<string, Amount>>;
  readonly factors?: readonly Partial<FactorApplied>[];
};

export type AnswerSketch = string | Partial<LeafAnswer>;

/** Calculates a leaf from a sketch. What is answered is asked for too, unless said otherwise. */
export function leaf(sketch: LeafSketch): Map<string, LeafResult> {
  const answers = Object.entries(sketch.answers ?? {}).flatMap(([metric, given]) =>
    (Array.isArray(given) ? given : [given]).map((one: AnswerSketch) => answer(metric, one)),
  );
  const asked = { ...Object.fromEntries(answers.map(({ metric }) => [metric, 'optional'])), ...sketch.asked };
  return calculateLeaf({
    definitions: sketch.definitions,
    asked: new Map(
      Object.entries(asked).map(([metric, how]) => [
        metric,
        { required: how === 'required', direct: how === 'direct' },
      ]),
    ),
    answers: answers.map((one, index) => ({ ...one, versionId: one.versionId || 100 + index })),
    previous: new Map(Object.entries(sketch.previous ?? {})),
    yearBefore: new Map(Object.entries(sketch.yearBefore ?? {})),
    factors: (sketch.factors ?? []).map((factor) => ({ ...FACTOR, ...factor })),
  });
}

function answer(metric: string, given: AnswerSketch): LeafAnswer {
  const differs = typeof given === 'string' ? { value: given } : given;
  return {
    versionId: 0,
    metric,
    breakdown: 'total',
    kind: 'REPORTED',
    comparator: '=',
    value: null,
    codes: [],
    direct: false,
    illustrative: false,
    ...differs,
  };
}

const FACTOR: FactorApplied = {
  code: 'F-1',
  edition: 'first',
  activity: 'X',
  basis: 'ENERGY',
  numerator: '1',
  denominator: '1',
  comparator: '=',
};
