'use client';

import { BarController, BarElement, CategoryScale, Chart as Drawing, LinearScale } from 'chart.js';
import { type RefObject, useMemo } from 'react';
import { Chart } from 'react-chartjs-2';
import type { QuarterBarsData } from './chart-data';
import { directLabels } from './direct-labels';
import { barColumns, barDatasets, barLabels, barOptions, barWhiskers } from './quarter-bars-spec';
import { type Palette, usePalette } from './use-palette';
import { whiskers } from './whiskers';

Drawing.register(BarController, BarElement, CategoryScale, LinearScale);

type Props = { data: QuarterBarsData; host: RefObject<HTMLElement | null> };

/** The drawn part of `QuarterBars`; fetched on demand. */
export default function QuarterBarsCanvas({ data, host }: Props) {
  const palette = usePalette(host);
  return palette ? <Bars data={data} palette={palette} /> : null;
}

function Bars({ data, palette }: { data: QuarterBarsData; palette: Palette }) {
  const columns = useMemo(() => barColumns(data), [data]);
  const drawing = useMemo(
    () => ({
      data: { labels: columns.map(({ foot }) => foot), datasets: barDatasets(data, columns, palette) },
      options: barOptions(data, columns, palette),
      plugins: [
        whiskers({ line: palette.ink, paper: palette.paper }, (chart) => barWhiskers(chart, columns)),
        directLabels(palette.face, (chart) => barLabels(chart, data, columns, palette)),
      ],
    }),
    [data, columns, palette],
  );
  // Plugins are read once, when the drawing is made: a new palette makes a new one.
  return <Chart key={palette.ink} type="bar" role="img" aria-label={data.label} {...drawing} />;
}
