import { Refusal } from '../errors';
import { parseNumber } from '../forms/parse-number';
import { type Scope, scopes } from './base-year-words';
import { type Effect, isContained } from './effect-on';

/** The name of the field in which an effect is typed. */
export const effectField = (year: number, scope: Scope): string => `y${year}-${scope}`;

/**
 * Effects as typed, by the name of their field; what was left empty is not quantified. Refuses what is no number, an
 * effect on a year that contains the change as it is, and an unknown year. Pure.
 */
export function readEffects(
  typed: Readonly<Record<string, string>>,
  containedFrom: string,
  years: readonly number[],
): Effect[] {
  return Object.entries(typed).flatMap(([field, text]): Effect[] => {
    const [, year = '', name = ''] = /^y(\d{4})-(.+)$/.exec(field) ?? [];
    const scope = scopes.find((one) => one === name);
    if (!scope || text.trim() === '') return [];
    const fiscalYear = Number(year);
    const place = { year: `FY${year}`, scope };
    if (!years.includes(fiscalYear)) throw new Refusal('unknown-year', {}, field);
    const number = parseNumber(text, { unit: 't CO2e', min: '-99999999999999999999' });
    if (!number.ok) throw new Refusal('base-year-effect-unreadable', place, field);
    if (!isContained({ containedFrom }, fiscalYear)) return [{ fiscalYear, scope, tonnes: number.value }];
    if (number.value !== '0') throw new Refusal('base-year-effect-contained', place, field);
    return [];
  });
}
