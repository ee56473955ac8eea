import type { DisplayWords } from './display-words';

const silent = new Set(['ratio', 'text', 'date', '']);

/** A unit of the catalogue as people of this language write it, in plain characters: `t CO₂e`, `m³`, `人`; '' for a bare ratio. */
export function unitText(unit: string, words: Pick<DisplayWords, 'units'>): string {
  if (silent.has(unit)) return '';
  return (words.units[unit] ?? unit)
    .replaceAll('CO2', 'CO₂')
    .replace(/m([23])\b/g, (_, power: string) => (power === '2' ? 'm²' : 'm³'));
}
