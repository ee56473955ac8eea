import type { TraceQuarter } from '@/lib/reports/open-trace';

/**
 * Whether a quarter can be opened: not where the leaf was outside, or nobody had to answer; why, its row says itself.
 * Pure.
 */
export const isOffered = ({ none }: Pick<TraceQuarter, 'none'>): boolean =>
  none?.why !== 'outside' && none?.why !== 'not-required';
