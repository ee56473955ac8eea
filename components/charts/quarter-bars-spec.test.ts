import type { Chart } from 'chart.js';
import { describe, expect, it } from 'vitest';
import { barColumns, barOptions, barWhiskers } from './quarter-bars-spec';
import type { Palette } from './use-palette';

const quarter = (label: string, value: number, band: readonly [number, number] | null) => ({
  label,
  values: [value],
  total: '',
  band,
});
const data = {
  label: '',
  series: [{ label: 'Scope 2', hue: 'accent' as const }],
  years: [
    { label: 'FY2022', current: false, quarters: [quarter('Q1', 100, null)] },
    {
      label: 'FY2023',
      current: true,
      quarters: [quarter('Q1', 90, [70, 110]), quarter('Q2', 10, [-5, 25])],
    },
  ],
};
/** One px a unit: columns 10 apart, upwards from 200. */
const chart = {
  scales: {
    x: { width: 400, getPixelForValue: (place: number) => place * 10 },
    y: { getPixelForValue: (value: number) => 200 - value },
  },
} as unknown as Chart;

describe('the band around a bar', () => {
  const columns = barColumns(data);

  it('reaches from its lower to its upper bound, at the middle of its own bar', () => {
    expect(barWhiskers(chart, columns)[0]).toEqual({ x: 20, low: 130, high: 90, half: 6 });
  });

  it('is cut at the baseline, and is not drawn where none is known', () => {
    expect(barWhiskers(chart, columns)).toHaveLength(2);
    expect(barWhiskers(chart, columns)[1]).toMatchObject({ x: 30, low: 200, high: 175 });
  });

  it('fits under the top of the scale', () => {
    const { scales } = barOptions(data, columns, {} as Palette);
    expect(Number(scales?.y?.max)).toBeGreaterThan(110);
  });
});
