import { canonical, decimal, divide } from '../calculation/decimal';
import { roundFigure } from '../display/round-figure';
import type { Figure } from './figure';
import type { PartFigure } from './part-figures';
import type { Uncertainty } from './uncertainty-of';

/** Numbers for a picture of two years in quarters; the figures themselves stand in the table under it. */
export interface QuarterChart {
  readonly scale: 'million' | 'thousand' | 'one';
  readonly years: readonly {
    readonly current: boolean;
    readonly quarters: readonly {
      /** One a series; null where nothing is known. */
      readonly values: readonly (number | null)[];
      /** Their sum, rounded; '' where a part is missing. */
      readonly total: string;
      /** Bounds of the sum; null where they are not known. */
      readonly band: readonly [number, number] | null;
    }[];
  }[];
}

const sizes = { million: '1000000', thousand: '1000', one: '1' } as const;

/**
 * Stacks these metrics quarter by quarter, last year then this one, with the bands around this year's quarters; null
 * with fewer than two quarters. Pure.
 */
export function quarterChart(
  whole: PartFigure | undefined,
  parts: readonly (PartFigure | undefined)[],
  bands: readonly (Uncertainty | null)[] = [],
): QuarterChart | null {
  if (!whole || whole.quarters.length < 2) return null;
  const totals = [...whole.before, ...whole.quarters].flatMap((figure) => figure?.value ?? []);
  if (totals.length === 0) return null;
  const scale = scaleOf(totals);
  const year = (current: boolean, side: 'quarters' | 'before') => ({
    current,
    quarters: whole[side].map((figure, place) => ({
      values: parts.map((part) => numberOf(part?.[side][place], scale)),
      total: figure?.complete ? totalOf(figure, scale) : '',
      band: current ? boundsOf(bands[place], scale) : null,
    })),
  });
  const years = [year(false, 'before'), year(true, 'quarters')];
  return { scale, years: years.filter(({ quarters }) => quarters.length > 0) };
}

function scaleOf(totals: readonly string[]): QuarterChart['scale'] {
  const reaches = (size: string): boolean => totals.some((total) => decimal(total).abs().gte(decimal(size)));
  if (reaches('1000000')) return 'million';
  return reaches('10000') ? 'thousand' : 'one';
}

function scaled(value: string, scale: QuarterChart['scale']): string {
  return canonical(divide(decimal(value), decimal(sizes[scale])) ?? decimal(value));
}

/** A place on the canvas, which knows floats only; every figure in words stays a decimal. */
function numberOf(figure: Figure | null | undefined, scale: QuarterChart['scale']): number | null {
  return figure?.value == null ? null : Number(scaled(figure.value, scale));
}

function boundsOf(
  band: Uncertainty | null | undefined,
  scale: QuarterChart['scale'],
): readonly [number, number] | null {
  return band ? [Number(scaled(band.low, scale)), Number(scaled(band.high, scale))] : null;
}

function totalOf({ value }: Figure, scale: QuarterChart['scale']): string {
  if (value === null) return '';
  const digits = scale === 'million' ? 2 : 0;
  return roundFigure(scaled(value, scale), { decimalsMin: digits, decimalsMax: digits, kind: 'flow' });
}
