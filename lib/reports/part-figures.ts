import type { DefinedMetric } from '../metrics/definitions-for';
import { buildFigures } from './build-figures';
import type { ChosenPeriods } from './choose-periods';
import type { Figure } from './figure';
import type { Statement } from './find-statements';
import { type Lacking, withLacking } from './lacking';
import type { Cells } from './read-cells';

/** A metric of one part of a boundary: the period's figure and, of a year, those of its quarters. */
export interface PartFigure {
  readonly figure: Figure;
  /** One a quarter of the year, null where the ledger has none. */
  readonly quarters: readonly (Figure | null)[];
  /** The same of the year before, where its quarters were opened. */
  readonly before: readonly (Figure | null)[];
}

interface Sources {
  readonly fiscalYear: number;
  readonly definitions: ReadonlyMap<string, DefinedMetric>;
  readonly chosen: ChosenPeriods;
  readonly statements: readonly Statement[];
  readonly breaks: ReadonlySet<string>;
  /** What is missing in the part for want of a factor. */
  readonly lacking?: Lacking;
}

/** The figures of one part, by metric, with their quarters. Pure. */
export function partFigures(
  cells: Cells,
  metrics: readonly string[],
  { fiscalYear, definitions, chosen, statements, breaks, lacking = new Map() }: Sources,
): Map<string, PartFigure> {
  const make = (year: number, periods: ChosenPeriods) =>
    new Map(
      buildFigures({ fiscalYear: year, definitions, cells, chosen: periods, statements, breaks })
        .filter(({ metric }) => metrics.includes(metric))
        .map((figure) => [figure.metric, figure]),
    );
  const single = (code: string): ChosenPeriods => ({ code, kind: 'quarter', current: [code], previous: [] });
  const total = make(fiscalYear, chosen);
  const quarters = chosen.current.map((code) => make(fiscalYear, single(code)));
  const before = chosen.previous.map((code) => make(fiscalYear - 1, single(code)));
  return new Map(
    [...total].map(([metric, figure]) => [
      metric,
      {
        figure: withLacking(figure, lacking),
        quarters: quarters.map((figures) => figures.get(metric) ?? null),
        before: before.map((figures) => figures.get(metric) ?? null),
      },
    ]),
  );
}
