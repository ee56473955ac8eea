import type { Cell } from '../calculation/cell';
import { consolidate } from '../calculation/consolidate';
import type { LeafResult } from '../calculation/leaf-result';
import type { MetricDefinition } from '../calculation/metric-definition';

/** A leaf's row of `rollup`: its own cell, alone and in full. */
export interface LeafRow {
  readonly metric: string;
  readonly breakdown: string;
  readonly cell: Cell;
}

/**
 * What a leaf's result leaves in `rollup`: its total, and its members where members are never added.
 * Nothing where the metric was neither asked nor answered.
 */
export function leafRows(definition: MetricDefinition, period: string, result: LeafResult): LeafRow[] {
  const cell = (breakdown: string): Cell =>
    consolidate(definition, period, [{ result, share: '1' }], breakdown);
  const total = cell('total');
  if (total.expected === 0 && total.reported === 0) return [];
  const members = definition.orgRule === 'sum_within_breakdown' ? Object.keys(result.parts) : [];
  return ['total', ...members.filter((member) => member !== 'total')].map((breakdown) => ({
    metric: definition.code,
    breakdown,
    cell: breakdown === 'total' ? total : cell(breakdown),
  }));
}
