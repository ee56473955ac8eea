import type { Amount } from '../amount';
import { calculateLeaf } from '../calculate-leaf';
import type { Factor } from '../factor';
import { FactorShelf } from '../factor-shelf';
import type { LeafAnswer } from '../leaf-answer';
import type { LeafResult } from '../leaf-result';
import type { MetricDefinition } from '../metric-definition';
import type { MovedTo } from '../moved-emissions';

/** What a leaf is asked and answers, in short: 'required', 'optional' or 'direct', and a number, codes or a whole answer. */
export type LeafSketch = {
  readonly definitions: readonly MetricDefinition[];
  readonly asked?: Readonly<Record<string, 'required' | 'optional' | 'direct'>>;
  readonly answers?: Readonly<Record<string, AnswerSketch | readonly AnswerSketch[]>>;
  readonly previous?: Readonly<Record<string, Amount>>;
  readonly yearBefore?: Readonly<Record<string, Amount>>;
  /** Factors of the year's editions; `activity` in short for the one they serve. */
  readonly factors?: readonly FactorSketch[];
  readonly region?: string;
  readonly dataYear?: string;
  readonly moved?: readonly MovedTo[];
};

export type FactorSketch = Partial<Factor> & { readonly activity?: string };

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
    factors: shelf(sketch).leaf({ region: sketch.region ?? null, overrides: new Map() }),
    ...(sketch.moved && { moved: sketch.moved }),
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

function shelf({ factors = [], dataYear = '2022' }: LeafSketch): FactorShelf {
  const laidOut = factors.map((one, index) => factor({ id: index + 1, ...one }));
  return new FactorShelf(laidOut, new Set(laidOut.map(({ edition }) => edition)), dataYear);
}

/** A factor from what is special about it; it converts units unless it says a subject. */
export const factor = ({ activity = 'X', ...special }: FactorSketch): Factor => ({
  id: 1,
  code: 'F-1',
  edition: 'first',
  subject: null,
  series: null,
  publishedOn: null,
  activities: [activity],
  basis: 'ENERGY',
  region: null,
  member: null,
  gas: null,
  numerator: '1',
  denominator: '1',
  comparator: '=',
  validFrom: null,
  validTo: null,
  parts: [],
  ...special,
});
