import { formatFigure } from './format-figure';
import { formatUnit } from './format-unit';
import type { Locale } from './locale';
import { NARROW_NO_BREAK_SPACE, NO_BREAK_SPACE } from './spaces';

/** A shown figure with its unit: '4,681,000 t CO2e', '53.9 %', '1.215'. */
export function formatQuantity(shown: string, unit: string, locale: Locale): string {
  const written = formatUnit(unit, locale);
  if (written === '') return formatFigure(shown);
  return `${formatFigure(shown)}${written === '%' ? NARROW_NO_BREAK_SPACE : NO_BREAK_SPACE}${written}`;
}
