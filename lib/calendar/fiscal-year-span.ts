import type { CivilDate } from './civil-date';

/** First and last day, both inside. */
export type Span = { readonly startsOn: CivilDate; readonly endsOn: CivilDate };

/** 1 April to 31 March; FY2023 ends in March 2023. */
export const fiscalYearSpan = (year: number): Span => ({
  startsOn: `${year - 1}-04-01`,
  endsOn: `${year}-03-31`,
});
