import { formatFigure } from '@/lib/display/format-figure';
import { roundFigure } from '@/lib/display/round-figure';

const tonnes = { decimalsMin: 0, decimalsMax: 0, kind: 'flow' } as const;

/** Tonnes as the group's reports print them: whole, with commas. */
export const tonnesText = (value: string): string => formatFigure(roundFigure(value, tonnes));

/** What is added or taken away, with its sign. */
export function signedTonnes(value: string): string {
  const rounded = roundFigure(value, tonnes);
  if (rounded === '0') return '±0';
  return `${rounded.startsWith('-') ? '' : '+'}${formatFigure(rounded)}`;
}
