import { asked, type Cell } from '../calculation/cell';
import { consolidate, type Participation } from '../calculation/consolidate';
import { countedShare, type Shares } from '../calculation/counted-share';
import type { MetricDefinition } from '../calculation/metric-definition';
import { buildFigures } from './build-figures';
import type { Figure } from './figure';
import { isAdopted } from './open-boundary';
import type { OpenedFigures } from './open-figures';
import { pairRatios } from './read-boundary-cells';
import type { MadeAnew } from './recompute-leaves';

/** A leaf inside the boundary, with the shares in which it counts. */
export interface Member extends Shares {
  readonly leafId: number;
}

/** One of the periods that figures speak of, made anew. */
export interface MadePeriod extends MadeAnew {
  readonly members: readonly Member[];
}

/** The boundary's leaves consolidated; null where none was asked and none answered. Pure. */
export function boundaryCell(
  { period, results, members }: MadePeriod,
  definition: MetricDefinition,
): Cell | null {
  const shares = new Map(members.map(({ leafId, ...of }) => [leafId, of]));
  const single = definition.orgRule === 'single_reporter';
  const participations = results.flatMap(({ leafId, result }): Participation[] => {
    const of = shares.get(leafId);
    const counts = of !== undefined && (countedShare(definition, of) !== '0' || single);
    return counts && result.metric === definition.code ? [{ result, ...of }] : [];
  });
  return asked(consolidate(definition, period.code, participations));
}

/** The boundary's figures from leaves made anew, by metric. Pure. */
export function figuresAnew(
  {
    boundary,
    year,
    period,
    definitions,
  }: Pick<OpenedFigures, 'boundary' | 'year' | 'period' | 'definitions'>,
  periods: readonly MadePeriod[],
): Map<string, Figure> {
  const cells = new Map<string, Map<string, Cell>>();
  for (const one of periods)
    for (const definition of one.definitions.values()) {
      const cell = boundaryCell(one, definition);
      if (!cell) continue;
      const ofMetric = cells.get(definition.code) ?? new Map<string, Cell>();
      cells.set(definition.code, ofMetric.set(one.period.code, cell));
    }
  const figures = buildFigures({
    fiscalYear: year.year,
    definitions,
    cells: pairRatios(definitions, cells, isAdopted(boundary)),
    chosen: { ...period, previous: [] },
    statements: [],
  });
  return new Map(figures.map((figure) => [figure.metric, figure]));
}
