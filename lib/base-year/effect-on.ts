import { type Decimal, decimal, total, ZERO } from '../calculation/decimal';
import type { CivilDate } from '../calendar/civil-date';
import { fiscalYearSpan } from '../calendar/fiscal-year-span';
import type { Scope } from './base-year-words';

/** Tonnes that a change adds to one scope of one fiscal year, or takes from it. */
export interface Effect {
  readonly fiscalYear: number;
  readonly scope: string;
  /** Canonical number text. */
  readonly tonnes: string;
}

interface Effective {
  /** Fiscal years that begin on this day or later contain the change as they are. */
  readonly containedFrom: CivilDate;
  readonly effects: readonly Effect[];
}

export const isContained = ({ containedFrom }: Pick<Effective, 'containedFrom'>, year: number): boolean =>
  fiscalYearSpan(year).startsOn >= containedFrom;

/** What a change adds to a fiscal year's scopes taken together; null where one of them is not quantified. Pure. */
export function effectOn(change: Effective, parts: readonly Scope[], year: number): Decimal | null {
  if (isContained(change, year)) return ZERO;
  const found = parts.map((part) =>
    change.effects.find(({ fiscalYear, scope }) => fiscalYear === year && scope === part),
  );
  return found.every((one) => one !== undefined) ? total(found.map(({ tonnes }) => decimal(tonnes))) : null;
}
