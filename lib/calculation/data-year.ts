/** A year of account, its first and last day both inside, as civil dates. */
export type YearOfAccount = { readonly startsOn: string; readonly endsOn: string };

/**
 * The calendar year whose factors serve a year of account: the one that most of its months fall into; of halves, the
 * newer (DEFRA, Environmental Reporting Guidelines; calculation-rules §5). A year of April to March takes the first.
 */
export function dataYear({ startsOn, endsOn }: YearOfAccount): string {
  const [first, last] = [yearOf(startsOn), yearOf(endsOn)];
  if (first === last) return last;
  const monthsOfFirst = 13 - monthOf(startsOn);
  return monthOf(endsOn) < monthsOfFirst ? first : last;
}

const yearOf = (date: string): string => date.slice(0, 4);
const monthOf = (date: string): number => +date.slice(5, 7);
