import type { LeafResult } from '../leaf-result';
import type { MetricDefinition } from '../metric-definition';
import { type AnswerSketch, leaf } from './leaf';

/** The result of a leaf that answered one metric. */
export function answeredLeaf(
  definition: MetricDefinition,
  answer: AnswerSketch | readonly AnswerSketch[],
): LeafResult {
  const result = leaf({ definitions: [definition], answers: { [definition.code]: answer } }).get(
    definition.code,
  );
  if (!result) throw new Error(`No result for ${definition.code}`);
  return result;
}
