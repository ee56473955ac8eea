import { cache } from 'react';
import type { Viewer } from '../access/viewer';
import { ADOPTED_APPROACH, type ConsolidationApproach } from '../calculation/accounting-share';
import { reader } from '../db/reader';
import { readSeriesBreaks } from '../factors/read-series-breaks';
import { type DefinedMetric, definitionsFor } from '../metrics/definitions-for';
import { buildFigures } from './build-figures';
import { type ChosenPeriods, choosePeriods } from './choose-periods';
import type { Figure } from './figure';
import { findStatements, type Statement } from './find-statements';
import { withLacking } from './lacking';
import { type Boundary, isAdopted, openBoundary } from './open-boundary';
import { readBoundaryCells } from './read-boundary-cells';
import type { Cells } from './read-cells';
import { type FiscalYearRead, readFiscalYear } from './read-fiscal-year';
import { readLacking } from './read-lacking';
import { targetFigures } from './target-figures';

/** A boundary's figures in a period, with what they were made of. */
export interface OpenedFigures {
  readonly year: FiscalYearRead;
  readonly boundary: Boundary;
  readonly period: ChosenPeriods;
  readonly figures: readonly Figure[];
  readonly cells: Cells;
  readonly definitions: ReadonlyMap<string, DefinedMetric>;
  readonly statements: readonly Statement[];
  /** Metrics whose factors are of another series than a year before: their change is no trend. */
  readonly breaks: ReadonlySet<string>;
}

/**
 * All figures of a unit, or of a boundary set in it, in a period of a fiscal year ('FY', a quarter, a campaign,
 * 'target'), with the year before. Null where the viewer may not read that unit's reports or a code is unknown.
 * A handful of set queries, whatever the number of figures.
 */
export const openFigures = cache(
  async (
    viewer: Viewer,
    fiscalYear: number,
    unitCode: string,
    setCode: string | null,
    periodCode: string,
    approach: ConsolidationApproach = ADOPTED_APPROACH,
  ): Promise<OpenedFigures | null> => {
    const boundary = await openBoundary(viewer, unitCode, setCode, approach);
    const year = await readFiscalYear(fiscalYear);
    const period = year && choosePeriods(fiscalYear, periodCode, year.periods);
    return boundary && period ? figuresWithin(boundary, year, period) : null;
  },
);

/** The figures of a boundary that was opened before; `metrics` null makes all of them. */
export async function figuresWithin(
  boundary: Boundary,
  year: FiscalYearRead,
  period: ChosenPeriods,
  metrics: readonly string[] | null = null,
): Promise<OpenedFigures> {
  const fiscalYear = year.year;
  const definitions = await definitionsFor(reader(), fiscalYear);
  const opened = { year, boundary, period, definitions };
  if (period.kind === 'target') {
    const figures = await targetFigures(boundary, fiscalYear, definitions);
    return { ...opened, figures, cells: new Map(), statements: [], breaks: new Set() };
  }
  const wanted = new Set([...period.current, ...period.previous]);
  const periodIds = year.periods.filter(({ code }) => wanted.has(code)).map(({ id }) => id);
  const { cells, wholeSet } = await readBoundaryCells(boundary, definitions, periodIds, metrics);
  // What was printed was drawn under the adopted approach: of another it says nothing.
  const statements = isAdopted(boundary)
    ? await findStatements(boundary, wholeSet, [fiscalYear, fiscalYear - 1])
    : [];
  const breaks = await readSeriesBreaks(definitions, fiscalYear);
  const currentIds = year.periods.filter(({ code }) => period.current.includes(code)).map(({ id }) => id);
  const lacking = await readLacking(boundary, definitions, currentIds);
  const figures = buildFigures({ fiscalYear, definitions, cells, chosen: period, statements, breaks }).map(
    (figure) => withLacking(figure, lacking),
  );
  return { ...opened, figures, cells, statements, breaks };
}
