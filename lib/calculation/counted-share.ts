import type { MetricDefinition } from './metric-definition';
import { countsElsewhere, type MovedTo } from './moved-emissions';

/** With which shares a boundary counts a leaf in a period, '0' to '1'. */
export type Shares = {
  /** Of what flows: the accounting share, by the days it was in force. */
  readonly share: string;
  /** Of what is counted at the period's end: that day's. The same, where nothing is said. */
  readonly endShare?: string;
  /** Where what it emits counts, if not in the scopes its answers are asked for. */
  readonly moved?: readonly MovedTo[];
};

const AT_END = ['last', 'end_num/end_den', 'union_at_end'];

/**
 * The share that counts for a metric: stocks and what is read at a period's end know no days before it, and what counts
 * in another category is not counted here.
 */
export function countedShare(
  definition: Pick<MetricDefinition, 'timeRule' | 'code' | 'topic' | 'kind'>,
  { share, endShare, moved }: Shares,
): string {
  if (moved && countsElsewhere(definition, moved)) return '0';
  return AT_END.includes(definition.timeRule) ? (endShare ?? share) : share;
}
