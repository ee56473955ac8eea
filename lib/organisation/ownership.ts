import { canonical, decimal, multiply } from '../calculation/decimal';
import type { Relationship } from '../db/generated/enums';
import { Refusal } from '../errors';

/** What a parent holds of a unit, as a form says it. */
export interface Ownership {
  readonly relationship: Relationship;
  /** In per cent, as typed: '63.7'. */
  readonly equityPercent: string;
  readonly financialControl: boolean;
  readonly operationalControl: boolean;
}

/** The equity share between 0 and 1, as canonical text. Refuses what is no percentage from 0 to 100. */
export function equityShare(percent: string): string {
  const typed = percent.trim().replace(/\s*[%％]$/, '');
  if (!/^\d{1,3}(\.\d{1,8})?$/.test(typed) || decimal(typed).greaterThan(100))
    throw new Refusal('share-not-percent', {}, 'equityPercent');
  return canonical(multiply(decimal(typed), decimal('0.01')));
}
