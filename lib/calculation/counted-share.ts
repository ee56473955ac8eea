import type { MetricDefinition } from './metric-definition';

/** With which shares a boundary counts a leaf in a period, '0' to '1'. */
export type Shares = {
  /** Of what flows: the accounting share, by the days it was in force. */
  readonly share: string;
  /** Of what is counted at the period's end: that day's. The same, where nothing is said. */
  readonly endShare?: string;
};

const AT_END = ['last', 'end_num/end_den', 'union_at_end'];

/** The share that counts for a metric: stocks and what is read at a period's end know no days before it. */
export const countedShare = ({ timeRule }: Pick<MetricDefinition, 'timeRule'>, of: Shares): string =>
  AT_END.includes(timeRule) ? (of.endShare ?? of.share) : of.share;
