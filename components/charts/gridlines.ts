/** At most three lines above zero, on round numbers, the last at or above the highest value where that leaves no gap. */
export function gridlines(highest: number): { step: number; top: number } {
  if (!(highest > 0)) return { step: 1, top: 1 };
  const magnitude = 10 ** Math.floor(Math.log10(highest / 3));
  const factor = [1, 2, 2.5, 5, 10].find((candidate) => candidate * magnitude * 3.15 >= highest) ?? 10;
  const step = factor * magnitude;
  return { step, top: Math.max(highest * 1.02, Math.ceil(highest / step - 0.15) * step) };
}
