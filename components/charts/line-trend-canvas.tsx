'use client';

import {
  CategoryScale,
  Chart as Drawing,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import { type RefObject, useMemo } from 'react';
import { Chart } from 'react-chartjs-2';
import type { LineTrendData } from './chart-data';
import { directLabels } from './direct-labels';
import { lineDatasets, lineLabels, lineOptions } from './line-trend-spec';
import { type Palette, usePalette } from './use-palette';

Drawing.register(LineController, LineElement, PointElement, CategoryScale, LinearScale);

type Props = { data: LineTrendData; host: RefObject<HTMLElement | null> };

/** The drawn part of `LineTrend`; fetched on demand. */
export default function LineTrendCanvas({ data, host }: Props) {
  const palette = usePalette(host);
  return palette ? <Lines data={data} palette={palette} /> : null;
}

function Lines({ data, palette }: { data: LineTrendData; palette: Palette }) {
  const drawing = useMemo(
    () => ({
      data: { labels: [...data.points], datasets: lineDatasets(data, palette) },
      options: lineOptions(data, palette),
      plugins: [directLabels(palette.face, (chart) => lineLabels(chart, data, palette))],
    }),
    [data, palette],
  );
  return <Chart key={palette.ink} type="line" role="img" aria-label={data.label} {...drawing} />;
}
