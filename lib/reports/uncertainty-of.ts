import { type DataSource, dataSources, qualityOfSource } from '../calculation/data-quality';
import { canonical, type Decimal, decimal, divide, total } from '../calculation/decimal';
import type { MetricDefinition } from '../calculation/metric-definition';
import type { Contribution } from '../calculation/spread';
import { type PeriodSpread, spreadOfFigure } from '../calculation/spread-of-figure';
import { bandAround, type DataQuality, halfWidths, squareOf } from '../calculation/uncertainty';
import { roundFigure } from '../display/round-figure';

/** Answers of one source behind a figure: their grade, and their part of what all answers contribute. */
export interface SourcePart {
  readonly source: DataSource;
  readonly quality: DataQuality;
  /** Half width of the band around one such answer, '0' to '1'. */
  readonly width: string;
  readonly part: string;
}

/** The band around a figure and what it rests on; decimals as canonical text, `shown` rounded as the figure is. */
export interface Uncertainty {
  readonly low: string;
  readonly high: string;
  readonly shown: { readonly low: string; readonly high: string };
  /** Half the width of the band as a part of the figure. */
  readonly share: string;
  readonly sources: readonly SourcePart[];
  /** What the factors add to the square of the half width; '0' where none was applied. */
  readonly factorPart: string;
}

/** The band around a figure from its periods' leaves; null where it cannot be walked down, or is zero. Pure. */
export function uncertaintyOf(
  definition: MetricDefinition,
  value: string | null,
  periods: readonly PeriodSpread[],
  sourceOf: ReadonlyMap<string, DataSource>,
): Uncertainty | null {
  if (value === null || periods.length === 0) return null;
  const whole = decimal(value);
  const spread = spreadOfFigure(definition, whole, periods);
  if (!spread || spread.sources.size === 0) return null;
  const band = bandAround(whole, spread.sources.values());
  if (!band.share) return null;
  const [answers, factors] = divided(spread.sources, sourceOf);
  return {
    low: canonical(band.low),
    high: canonical(band.high),
    shown: {
      low: roundFigure(canonical(band.low), definition),
      high: roundFigure(canonical(band.high), definition),
    },
    share: canonical(band.share),
    sources: sourceParts(answers),
    factorPart: partOf(squares(factors), squares([...spread.sources.values()])),
  };
}

type Sourced = Contribution & { readonly source: DataSource };

function divided(
  sources: ReadonlyMap<string, Contribution>,
  sourceOf: ReadonlyMap<string, DataSource>,
): [Sourced[], Contribution[]] {
  const [answers, factors]: [Sourced[], Contribution[]] = [[], []];
  for (const [key, contribution] of sources) {
    const source = sourceOf.get(key);
    if (source) answers.push({ ...contribution, source });
    else factors.push(contribution);
  }
  return [answers, factors];
}

function sourceParts(answers: readonly Sourced[]): SourcePart[] {
  const size = (some: readonly Sourced[]) => total(some.map(({ amount }) => amount.abs()));
  const all = size(answers);
  return dataSources.flatMap((source) => {
    const own = answers.filter((one) => one.source === source);
    if (own.length === 0) return [];
    const quality = qualityOfSource[source];
    return [{ source, quality, width: canonical(halfWidths[quality]), part: partOf(size(own), all) }];
  });
}

const squares = (sources: readonly Contribution[]): Decimal => total(sources.map(squareOf));

const partOf = (part: Decimal, whole: Decimal): string => canonical(divide(part, whole) ?? whole);
