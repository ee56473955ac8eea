import type { Chart, Plugin } from 'chart.js';

export type Label = {
  x: number;
  y: number;
  text: string;
  colour: string;
  strong?: boolean;
  align?: CanvasTextAlign;
  baseline?: CanvasTextBaseline;
};

/** Words drawn beside the marks themselves, so that no legend is needed. `place` is asked on every drawing. */
export function directLabels(face: string, place: (chart: Chart) => readonly Label[]): Plugin {
  return {
    id: 'direct-labels',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      for (const { x, y, text, colour, strong, align = 'center', baseline = 'bottom' } of place(chart)) {
        ctx.font = `${strong ? 600 : 400} 12px ${face}`;
        ctx.fillStyle = colour;
        ctx.textAlign = align;
        ctx.textBaseline = baseline;
        ctx.fillText(text, x, y);
      }
      ctx.restore();
    },
  };
}
