import { aggregateOverTime } from '../calculation/aggregate-over-time';
import type { Cell } from '../calculation/cell';
import type { Comparator } from '../calculation/comparator';
import type { MetricDefinition } from '../calculation/metric-definition';
import { reader } from '../db/reader';
import { roundFigure } from '../display/round-figure';
import { definitionsFor } from '../metrics/definitions-for';
import { readCells } from '../reports/read-cells';
import { readSaidAnswers, type SaidAnswer } from './read-said-answers';

/** Quarters beside each other on a page. */
const window = 8;

export type QuarterCell =
  | {
      readonly state: 'value';
      readonly shown: string;
      readonly comparator: Comparator;
      readonly mark: 'estimated' | 'illustrative' | null;
    }
  | { readonly state: 'not-available' | 'not-applicable' | 'unanswered' };

export interface MetricThroughTime {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly unit: string;
  readonly topic: string;
  /** One per quarter; null where it was not asked. */
  readonly cells: readonly (QuarterCell | null)[];
}

export interface AnswersThroughTime {
  /** Opened quarters in time order. */
  readonly quarters: readonly string[];
  /** The last quarter of the page before this one and of the page after it; null where there is none. */
  readonly older: string | null;
  readonly newer: string | null;
  readonly metrics: readonly MetricThroughTime[];
  /** Names of what is asked of its kind but does not apply to it in any of these quarters. */
  readonly notApplicable: readonly {
    readonly code: string;
    readonly nameEn: string;
    readonly nameZh: string;
  }[];
  /** Milestones and texts, whatever the page. */
  readonly said: readonly (SaidAnswer & { readonly nameEn: string; readonly nameZh: string })[];
}

interface Quarter {
  readonly id: number;
  readonly code: string;
  readonly fiscalYearId: number;
}

/** The quarters opened while the leaf was inside, in time order. */
function openedQuarters(unitId: number): Promise<Quarter[]> {
  return reader().reportingPeriod.findMany({
    where: { kind: 'QUARTER', rollups: { some: { unitId } } },
    orderBy: { endsOn: 'asc' },
    select: { id: true, code: true, fiscalYearId: true },
  });
}

/** What one quarter says of one metric. `approved`: the leaf's answers of the quarter are, so what still cannot be calculated is not available. */
export function quarterCell(
  definition: MetricDefinition,
  cell: Cell | undefined,
  said: SaidAnswer['kind'] | undefined,
  approved: boolean,
): QuarterCell | null {
  if (!cell) return null;
  const figure = aggregateOverTime(definition, [cell], [cell.period]);
  if (figure.value === null) {
    if (said === 'NOT_AVAILABLE') return { state: 'not-available' };
    if (said === 'NOT_APPLICABLE' || cell.approved > 0) return { state: 'not-applicable' };
    return { state: approved && definition.calculated ? 'not-available' : 'unanswered' };
  }
  const estimated = figure.estimatedShare !== null && figure.estimatedShare !== '0';
  const made = figure.illustrative ? 'illustrative' : null;
  return {
    state: 'value',
    shown: roundFigure(figure.value, definition),
    comparator: figure.comparator,
    mark: estimated ? 'estimated' : made,
  };
}

/** A leaf's approved answers and what was calculated from them, quarter beside quarter, up to `until` (a quarter's code). */
export async function answersThroughTime(unitId: number, until: string): Promise<AnswersThroughTime> {
  const all = await openedQuarters(unitId);
  const asked = all.findIndex(({ code }) => code === until.toLowerCase());
  const end = asked === -1 ? all.length : asked + 1;
  const quarters = all.slice(Math.max(0, end - window), end);
  const [cells, said, definitions] = await Promise.all([
    readCells(
      [unitId],
      quarters.map(({ id }) => id),
    ),
    readSaidAnswers(unitId),
    definitionsFor(reader(), all.at(-1)?.fiscalYearId ?? 0),
  ]);
  const kinds = new Map(said.map((one) => [`${one.metric}/${one.period}/${one.breakdown}`, one.kind]));
  const ofLeaf = cells.get(unitId);
  const approved = new Set(
    [...(ofLeaf?.values() ?? [])].flatMap((ofMetric) =>
      [...ofMetric.values()].filter((cell) => cell.approved > 0).map(({ period }) => period),
    ),
  );
  const rows = [...definitions.values()].flatMap((definition) => {
    const { code, unit, nameEn, nameZh, topic, valueType } = definition;
    const ofMetric = ofLeaf?.get(code);
    if (!ofMetric || valueType === 'DATE' || valueType === 'TEXT') return [];
    const row = quarters.map((quarter) => {
      const kind = kinds.get(`${code}/${quarter.code}/total`);
      return quarterCell(definition, ofMetric.get(quarter.code), kind, approved.has(quarter.code));
    });
    return [{ code, unit, nameEn, nameZh, topic, cells: row }];
  });
  return {
    quarters: quarters.map(({ code }) => code),
    older: all[end - window - 1]?.code ?? null,
    newer: end < all.length ? (all[Math.min(end + window, all.length) - 1]?.code ?? null) : null,
    metrics: rows.filter(({ cells: row }) => !row.every(doesNotApply)),
    notApplicable: rows.filter(({ cells: row }) => row.every(doesNotApply)),
    said: said
      .filter(({ date, text }) => date !== null || text !== null)
      .map((one) => {
        const { nameEn = one.metric, nameZh = one.metric } = definitions.get(one.metric) ?? {};
        return { ...one, nameEn, nameZh };
      }),
  };
}

const doesNotApply = (cell: QuarterCell | null): boolean => cell === null || cell.state === 'not-applicable';
