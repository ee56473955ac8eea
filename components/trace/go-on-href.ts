import type { OpenedTrace } from '@/lib/reports/open-trace';
import { leafHref, quarterHref, reportHref, type TraceBase } from './trace-href';

type Ended = Pick<OpenedTrace, 'definition' | 'leaf' | 'goOn' | 'period'>;

/**
 * From a quarter without an answer to where one stands: another period of the leaf (of another year in the figure of
 * the leaf alone), another leaf, or at last the report. Pure.
 */
export function goOnHref(base: TraceBase, { definition, leaf, goOn, period }: Ended): string {
  if (!leaf || !goOn) return reportHref(base);
  if (goOn.to === 'leaf') return leafHref(base, definition.code, goOn.leaf.code);
  const { code, kind, fiscalYear } = goOn.period;
  const further = { leaf: leaf.code, quarter: code };
  if (period.current.includes(code)) return quarterHref(base, definition.code, further);
  const alone = { unit: leaf.code, boundary: null, period: kind === 'QUARTER' ? 'FY' : code };
  return quarterHref({ ...base, ...alone, year: fiscalYear }, definition.code, further);
}
