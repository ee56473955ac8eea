/** Addresses within the base year's page; `base` is given where it is not the one in force. */
export interface BaseYearPlace {
  readonly base: number | null;
}

const page = '/reference/base-year';

function address({ base }: BaseYearPlace, more: Readonly<Record<string, string>>, anchor: string): string {
  const query = new URLSearchParams({ ...(base === null ? {} : { base: `fy${base}` }), ...more });
  return `${page}${query.size > 0 ? `?${query}` : ''}#${anchor}`;
}

export const changeHref = (place: BaseYearPlace, code: string): string =>
  address(place, { change: code }, 'change');

/** How one recalculated figure is made. */
export const madeOfHref = (place: BaseYearPlace, metric: string, year: number): string =>
  address(place, { line: metric, year: `fy${year}` }, 'made-of');

export const baseHref = (base: number): string => `${page}?base=fy${base}`;
