import { countedShare } from '../calculation/counted-share';
import type { DataSource } from '../calculation/data-quality';
import { operandsOf } from '../calculation/expression';
import { parseFormula } from '../calculation/formula';
import { isRatio } from '../calculation/metric-definition';
import { addedTo } from '../calculation/moved-emissions';
import { type PeriodSpread, spreadOfPeriod } from '../calculation/spread-of-figure';
import { atHead } from '../db/at-head';
import { reader } from '../db/reader';
import type { DefinedMetric } from '../metrics/definitions-for';
import type { Figure } from './figure';
import type { OpenedFigures } from './open-figures';
import { readLeafReads } from './read-leaf-reads';
import { readBoundaryShares } from './read-leaf-shares';
import { type Uncertainty, uncertaintyOf } from './uncertainty-of';

type Opened = Pick<OpenedFigures, 'boundary' | 'year' | 'period' | 'definitions' | 'figures'>;

/** The band around a figure of a period, and around each of its quarters. */
export interface Uncertainties {
  readonly whole: Uncertainty | null;
  readonly periods: readonly (Uncertainty | null)[];
}

const NONE: Uncertainties = { whole: null, periods: [] };

/**
 * The band around a metric of a boundary, from the grades of all answers and factors behind it (calculation-rules §14).
 * `quarters` are the metric's own figures period by period. None of a target, nor of what has no number.
 */
export async function readUncertainties(
  opened: Opened,
  metric: string,
  quarters: readonly (Figure | null)[] = [],
): Promise<Uncertainties> {
  const { boundary, year, period } = opened;
  const key = [
    boundary.unit.code,
    boundary.set?.code,
    boundary.approach,
    year.year,
    period.code,
    metric,
    quarters.length,
  ];
  return atHead(reader(), `uncertainty ${key.join(' ')}`, () => makeUncertainties(opened, metric, quarters));
}

async function makeUncertainties(
  opened: Opened,
  metric: string,
  quarters: readonly (Figure | null)[],
): Promise<Uncertainties> {
  const { boundary, year, period, definitions } = opened;
  const definition = definitions.get(metric);
  const figure = opened.figures.find((one) => one.metric === metric);
  if (!definition || figure?.value == null || period.kind === 'target') return NONE;
  const periods = period.current.flatMap((code) => year.periods.find((one) => one.code === code) ?? []);
  const periodIds = periods.map(({ id }) => id);
  const shares = await readBoundaryShares(boundary, periodIds);
  const counted = shares.filter((one) => countedShare(definition, one) !== '0' || isSingle(definition));
  const leafIds = [...new Set(counted.map(({ leafId }) => leafId))];
  const reads = await readLeafReads(leafIds, periodIds, readFor(metric, definitions), boundary.approach);
  const pooled = definitions.get(definition.denominator ?? '')?.orgRule === 'single_reporter';
  const spreads = periods.map(({ code }): PeriodSpread => {
    const leaves = counted.flatMap(({ leafId, period: of, ...shares }) => {
      const leaf = of === code ? reads.of(leafId, code) : null;
      return leaf ? [{ leaf, ...(isShared(definition) ? shares : WHOLE) }] : [];
    });
    return spreadOfPeriod(definition, leaves, pooled);
  });
  return bandsOf(definition, figure, quarters, spreads, reads.sources);
}

function bandsOf(
  definition: DefinedMetric,
  figure: Figure,
  quarters: readonly (Figure | null)[],
  spreads: readonly PeriodSpread[],
  sources: ReadonlyMap<string, DataSource>,
): Uncertainties {
  return {
    whole: uncertaintyOf(definition, figure.value, spreads, sources),
    periods: quarters.map((quarter, place) =>
      uncertaintyOf(definition, quarter?.value ?? null, spreads.slice(place, place + 1), sources),
    ),
  };
}

const WHOLE = { share: '1', endShare: '1' } as const;

const isSingle = ({ orgRule }: DefinedMetric): boolean => orgRule === 'single_reporter';
const isShared = (definition: DefinedMetric): boolean =>
  isRatio(definition) || definition.orgRule.endsWith('share');

/** The metric and everything that its formula reads of the same period, or a lease moves to it, however deep. */
export function readFor(metric: string, definitions: ReadonlyMap<string, DefinedMetric>): string[] {
  const found = new Set<string>();
  const look = (code: string): void => {
    if (found.has(code)) return;
    found.add(code);
    const { formula, numerator, denominator } = definitions.get(code) ?? {};
    const operands = formula ? operandsOf(parseFormula(formula)).map((one) => one.metric) : [];
    for (const next of [...operands, ...addedTo(code), numerator, denominator]) if (next) look(next);
  };
  look(metric);
  return [...found];
}
