import type { ConsolidationApproach } from '../calculation/accounting-share';
import type { TraceDepth } from './open-trace';
import { parseApproach } from './parse-approach';
import { parseFiscalYear } from './parse-fiscal-year';

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** What the address of a trace asks for. */
export interface TraceAddress {
  readonly year: number;
  /** Null where the address leaves it to the viewer's own. */
  readonly unit: string | null;
  readonly boundary: string | null;
  readonly period: string;
  readonly approach: ConsolidationApproach;
  readonly metric: string;
  readonly depth: TraceDepth;
}

/** Reads `/reports/[fiscalYear]/metrics/[metric]?unit=&boundary=&period=&approach=&leaf=&quarter=&answer=`; null without a year, or of no known approach. */
export function readTraceAddress(
  { fiscalYear, metric }: { fiscalYear: string; metric: string },
  asked: Asked,
): TraceAddress | null {
  const text = (name: string) => (typeof asked[name] === 'string' && asked[name] !== '' ? asked[name] : null);
  const year = parseFiscalYear(fiscalYear);
  const approach = parseApproach(text('approach'));
  if (year === null || approach === null) return null;
  return {
    year,
    unit: text('unit'),
    boundary: text('boundary'),
    period: text('period') ?? 'FY',
    approach,
    metric: metric.toUpperCase(),
    depth: { leaf: text('leaf'), quarter: text('quarter'), answer: text('answer') },
  };
}
