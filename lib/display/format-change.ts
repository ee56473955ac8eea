import type { Change } from '../calculation/change';
import { formatFigure } from './format-figure';
import type { Locale } from './locale';
import { roundChange } from './round-change';
import { NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from './spaces';

const WORDS = {
  en: { approximate: `approx.${NO_BREAK_SPACE}`, points: 'points' },
  'zh-CN': { approximate: `约${NO_BREAK_SPACE}`, points: '个百分点' },
} as const;

/** Stands before a change between two years whose factors are of different series; a sentence beside says so. */
export const SERIES_BREAK = '‖';

/** '−12.9 %', '+32.3 points', 'approx. +22.7 %': the sign stays, a bounded side makes it approximate (calculation-rules §12). */
export function formatChange(change: Change & { readonly seriesBreak?: boolean }, locale: Locale): string {
  const words = WORDS[locale];
  const rounded = roundChange(change);
  const number = `${rounded.startsWith('+') ? '+' : ''}${formatFigure(rounded.replace('+', ''))}`;
  const unit = change.kind === 'points' ? `${NO_BREAK_SPACE}${words.points}` : `${NARROW_NO_BREAK_SPACE}%`;
  const mark = change.seriesBreak ? `${SERIES_BREAK}${NO_BREAK_SPACE}` : '';
  return `${mark}${change.approximate ? words.approximate : ''}${number}${unit}`;
}
