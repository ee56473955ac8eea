import type { DefinedMetric } from '../metrics/definitions-for';
import type { OpenedFigures } from './open-figures';
import { type LeafCells, leafLine, type TraceLine } from './trace-leaves';

/**
 * One period of a leaf. Of a leaf that `counts` in others, what counts for nothing here adds nothing to the figure: its
 * own amount stands beside. Pure.
 */
export function quarterLine(
  opened: Pick<OpenedFigures, 'year' | 'definitions' | 'cells'>,
  definition: DefinedMetric,
  cells: LeafCells,
  period: string,
  counts: boolean,
): Omit<TraceLine, 'share'> {
  const only = { code: period, kind: 'quarter', current: [period], previous: [] } as const;
  const line = leafLine(opened, definition, cells, only);
  const isApart = counts && line.counted.every(({ multiplier }) => multiplier === '0');
  return isApart ? { ...line, figure: null, numerator: null, denominator: null } : line;
}
