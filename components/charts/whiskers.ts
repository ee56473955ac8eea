import type { Chart, Plugin } from 'chart.js';

/** A band around the top of one bar, in px from the top of the canvas. */
export type Whisker = { x: number; low: number; high: number; half: number };

/** The band around each bar, drawn over it: a line from its lower to its upper bound, closed at both ends. */
export function whiskers(
  colours: { line: string; paper: string },
  place: (chart: Chart) => Whisker[],
): Plugin {
  return {
    id: 'whiskers',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      // The paper under the ink keeps the line apart from a bar of any hue.
      for (const [colour, width] of [
        [colours.paper, 4],
        [colours.line, 1.5],
      ] as const) {
        ctx.strokeStyle = colour;
        ctx.lineWidth = width;
        for (const { x, low, high, half } of place(chart)) {
          ctx.beginPath();
          ctx.moveTo(x, low);
          ctx.lineTo(x, high);
          for (const end of [low, high]) {
            ctx.moveTo(x - half, end);
            ctx.lineTo(x + half, end);
          }
          ctx.stroke();
        }
      }
      ctx.restore();
    },
  };
}
