import type { Chart, ChartDataset, ChartOptions } from 'chart.js';
import type { QuarterBarsData } from './chart-data';
import type { Label } from './direct-labels';
import { gridlines } from './gridlines';
import type { Palette } from './use-palette';
import type { Whisker } from './whiskers';

/** One place along the foot: a quarter, or the gap between two years. */
export type Column = {
  /** A tick of two lines, the second left free for the year. */
  foot: string[];
  year: string;
  values: readonly (number | null)[];
  total: string;
  band: readonly [number, number] | null;
  current: boolean;
};

const mostWithValues = 12;

/** Below this width of a column, in px, the totals would touch; they stand in the table. */
const narrowest = 32;

export function barColumns(data: QuarterBarsData): Column[] {
  return data.years.flatMap((year, place) => {
    const quarters = year.quarters.map(({ label, values, total, band = null }, quarter) => ({
      foot: [label, ''],
      year: quarter === 0 ? year.label : '',
      values,
      total,
      band,
      current: year.current,
    }));
    return place === 0
      ? quarters
      : [{ foot: [''], year: '', values: [], total: '', band: null, current: false }, ...quarters];
  });
}

export function barDatasets(
  { series }: QuarterBarsData,
  columns: readonly Column[],
  palette: Palette,
): ChartDataset<'bar', (number | null)[]>[] {
  return series.map(({ label, hue }, place) => ({
    label,
    data: columns.map(({ values }) => values[place] ?? null),
    backgroundColor: columns.map(({ current }) =>
      current ? palette[`chart-${hue}`] : palette[`chart-${hue}-before`],
    ),
    borderColor: palette.paper,
    borderWidth: { top: place < series.length - 1 ? 1 : 0 },
    borderSkipped: false,
    categoryPercentage: 1,
    barPercentage: 0.78,
    maxBarThickness: 56,
  }));
}

/** Room for a label at 12 px: a Han character is as wide as it is high. */
function breadth(text: string): number {
  return [...text].reduce((width, character) => width + (/[\u2e80-\uffef]/.test(character) ? 13 : 7), 0);
}

export function barOptions(
  data: QuarterBarsData,
  columns: readonly Column[],
  palette: Palette,
): ChartOptions<'bar'> {
  const { step, top } = gridlines(Math.max(...columns.map(reachOf)));
  const widest = Math.max(...data.series.flatMap(({ label, note }) => [breadth(label), breadth(note ?? '')]));
  const font = { family: palette.face, size: 12 };
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    layout: { padding: { top: 18, right: data.series.length > 1 ? Math.min(140, 20 + widest) : 0 } },
    scales: {
      x: {
        stacked: true,
        grid: { display: false },
        border: { color: palette.rule },
        ticks: {
          autoSkip: false,
          maxRotation: 0,
          font,
          color: palette['ink-3'],
        },
      },
      y: {
        stacked: true,
        min: 0,
        max: top,
        grid: {
          color: ({ tick }) => (tick.value !== 0 && isStep(tick.value, step) ? palette.line : 'transparent'),
          drawTicks: false,
        },
        border: { display: false },
        ticks: {
          stepSize: step,
          padding: 8,
          font,
          color: palette['ink-3'],
          callback: (value) => (isStep(Number(value), step) ? written(Number(value), step) : ''),
        },
      },
    },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  };
}

/** Totals on the bars while there are few of them, each year under its first quarter, the series named beside the last bar. */
export function barLabels(
  chart: Chart,
  data: QuarterBarsData,
  columns: readonly Column[],
  palette: Palette,
): Label[] {
  const bars = data.years.reduce((count, { quarters }) => count + quarters.length, 0);
  const totals = bars <= mostWithValues ? totalsOf(chart, columns, palette) : [];
  const names = data.series.length > 1 ? namesOf(chart, data, columns, palette) : [];
  return [...totals, ...yearsOf(chart, columns, palette), ...names];
}

function totalsOf(chart: Chart, columns: readonly Column[], palette: Palette): Label[] {
  const [x, y] = [chart.scales.x, chart.scales.y];
  if (!x || !y || x.width / columns.length < narrowest) return [];
  return columns.flatMap((column, place) =>
    column.total === ''
      ? []
      : {
          x: x.getPixelForValue(place),
          y: y.getPixelForValue(reachOf(column)) - 4,
          text: column.total,
          colour: column.current ? palette.ink : palette['ink-3'],
          strong: column.current,
        },
  );
}

function yearsOf(chart: Chart, columns: readonly Column[], palette: Palette): Label[] {
  const x = chart.scales.x;
  if (!x) return [];
  return columns.flatMap(({ year, current }, place) =>
    year === ''
      ? []
      : {
          x: x.getPixelForValue(place),
          y: x.bottom,
          text: year,
          colour: current ? palette.ink : palette['ink-3'],
          strong: current,
        },
  );
}

function namesOf(chart: Chart, data: QuarterBarsData, columns: readonly Column[], palette: Palette): Label[] {
  const last = columns.findLastIndex((column) => heightOf(column) > 0);
  return data.series.flatMap(({ label, note, hue }, place): Label[] => {
    const bar = chart.getDatasetMeta(place).data[last];
    if (!bar) return [];
    const { x, y, base, width } = bar.getProps(['x', 'y', 'base', 'width'], true) as unknown as Record<
      'x' | 'y' | 'base' | 'width',
      number
    >;
    const at = { x: x + width / 2 + 12, align: 'left', baseline: 'middle' } as const;
    const middle = (y + base) / 2;
    const colour = hue === 'accent' ? palette['chart-accent'] : palette['ink-2'];
    const name = { ...at, y: note ? middle - 7 : middle, text: label, colour, strong: true };
    return note ? [name, { ...at, y: middle + 8, text: note, colour: palette['ink-3'] }] : [name];
  });
}

function heightOf({ values }: Column): number {
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

/** As high as anything is drawn there. */
function reachOf(column: Column): number {
  return Math.max(heightOf(column), column.band?.[1] ?? 0);
}

/** The bands of those columns that have one; a lower bound below zero is cut at the baseline. */
export function barWhiskers(chart: Chart, columns: readonly Column[]): Whisker[] {
  const [x, y] = [chart.scales.x, chart.scales.y];
  if (!x || !y) return [];
  const half = Math.min(6, (x.width / columns.length) * 0.15);
  return columns.flatMap(({ band }, place) =>
    band === null
      ? []
      : {
          x: x.getPixelForValue(place),
          low: y.getPixelForValue(Math.max(0, band[0])),
          high: y.getPixelForValue(band[1]),
          half,
        },
  );
}

function isStep(value: number, step: number): boolean {
  return Math.abs(value / step - Math.round(value / step)) < 1e-6;
}

function written(value: number, step: number): string {
  const digits = Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
  return value === 0
    ? ''
    : value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits + 1 });
}
