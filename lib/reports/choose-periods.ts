import { parsePeriodCode } from '../calendar/parse-period-code';

/** A period as the ledger knows it. */
export interface KnownPeriod {
  readonly code: string;
  readonly kind: 'QUARTER' | 'CAMPAIGN';
  readonly fiscalYear: number;
  readonly quarter: number;
  readonly series: string | null;
  readonly state: 'UNOPENED' | 'OPEN' | 'CLOSED';
}

/** What a figure speaks of, and what it is compared with: codes of periods in time order. */
export interface ChosenPeriods {
  /** 'FY', 'target', or the code of a quarter or campaign. */
  readonly code: string;
  readonly kind: 'year' | 'quarter' | 'campaign' | 'target';
  readonly current: readonly string[];
  readonly previous: readonly string[];
}

/**
 * Reads a period asked for in a fiscal year: 'FY' (its opened quarters, against the same quarters a year before), a
 * quarter of it, a campaign in it (against the one of its series a year before), or 'target'. Capitals do not matter.
 * Null where the year has no such period.
 */
export function choosePeriods(
  fiscalYear: number,
  asked: string,
  known: readonly KnownPeriod[],
): ChosenPeriods | null {
  const code = asked.toLowerCase();
  if (code === 'target') return { code, kind: 'target', current: [], previous: [] };
  if (code === 'fy') return wholeYear(fiscalYear, known);
  const period = known.find((one) => one.code === code && one.fiscalYear === fiscalYear);
  if (!period || parsePeriodCode(code) === null) return null;
  const before = known.filter((one) => one.fiscalYear === fiscalYear - 1 && isBefore(one, period));
  return {
    code,
    kind: period.kind === 'QUARTER' ? 'quarter' : 'campaign',
    current: [code],
    previous: before.map((one) => one.code),
  };
}

function isBefore(candidate: KnownPeriod, period: KnownPeriod): boolean {
  if (candidate.kind !== period.kind || candidate.state === 'UNOPENED') return false;
  return period.kind === 'QUARTER'
    ? candidate.quarter === period.quarter
    : period.series !== null && candidate.series === period.series;
}

function wholeYear(fiscalYear: number, known: readonly KnownPeriod[]): ChosenPeriods {
  const opened = known
    .filter((one) => one.kind === 'QUARTER' && one.state !== 'UNOPENED')
    .sort((a, b) => a.quarter - b.quarter);
  const current = opened.filter((one) => one.fiscalYear === fiscalYear);
  const quarters = new Set(current.map((one) => one.quarter));
  const previous = opened.filter((one) => one.fiscalYear === fiscalYear - 1 && quarters.has(one.quarter));
  return {
    code: 'FY',
    kind: 'year',
    current: current.map((one) => one.code),
    // With a quarter missing there the two years do not compare.
    previous: previous.length === current.length ? previous.map((one) => one.code) : [],
  };
}
