import type { Chart, ChartDataset, ChartOptions } from 'chart.js';
import type { LineTrendData } from './chart-data';
import type { Label } from './direct-labels';
import type { Palette } from './use-palette';

export function lineDatasets(
  { series }: LineTrendData,
  palette: Palette,
): ChartDataset<'line', (number | null)[]>[] {
  return series.map(({ label, hue, values }) => ({
    label,
    data: [...values],
    borderColor: palette[`chart-${hue}`],
    backgroundColor: palette[`chart-${hue}`],
    borderWidth: 2,
    pointRadius: 3,
    spanGaps: false,
    tension: 0,
  }));
}

/** A line may leave zero out: its points are read from the figures beside them, not from a height. */
export function lineOptions({ series }: LineTrendData, palette: Palette): ChartOptions<'line'> {
  const known = series.flatMap(({ values }) => values.filter((value) => value !== null));
  const [low, high] = known.length > 0 ? [Math.min(...known), Math.max(...known)] : [0, 1];
  const room = (high - low || Math.abs(high) || 1) * 0.35;
  const names = series.length > 1 ? Math.max(...series.map(({ label }) => label.length)) * 7 + 60 : 16;
  return {
    responsive: true,
    maintainAspectRatio: false,
    animation: false,
    events: [],
    layout: { padding: { top: 20, right: Math.min(150, names), left: 8 } },
    scales: {
      x: {
        offset: true,
        grid: { display: false },
        border: { color: palette.rule },
        ticks: { maxRotation: 0, color: palette['ink-3'], font: { family: palette.face, size: 12 } },
      },
      y: { display: false, min: low - room, max: high + room * 0.5 },
    },
    plugins: { legend: { display: false }, tooltip: { enabled: false } },
  };
}

/** The first and the last known figure stand at their points; with more than one line its name stands beside the last. */
export function lineLabels(chart: Chart, { series }: LineTrendData, palette: Palette): Label[] {
  return series.flatMap(({ label, hue, values, texts }, place): Label[] => {
    const colour = hue === 'accent' ? palette['chart-accent'] : palette['ink-2'];
    const known = values.flatMap((value, index) => (value === null ? [] : index));
    const [first, last] = [known[0], known.at(-1)];
    const at = (index: number) => chart.getDatasetMeta(place).data[index];
    const start = first === undefined ? undefined : at(first);
    const end = last === undefined || last === first ? undefined : at(last);
    const labels: Label[] = [];
    if (start && first !== undefined)
      labels.push({ x: start.x, y: start.y - 8, text: texts[first] ?? '', colour: palette['ink-3'] });
    if (end && last !== undefined)
      labels.push({ x: end.x, y: end.y - 8, text: texts[last] ?? '', colour, strong: true });
    if (series.length > 1) {
      const tail = end ?? start;
      if (tail)
        labels.push({
          x: tail.x + 12,
          y: tail.y,
          text: label,
          colour,
          strong: true,
          align: 'left',
          baseline: 'middle',
        });
    }
    return labels;
  });
}
