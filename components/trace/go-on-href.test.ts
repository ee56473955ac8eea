import { describe, expect, it } from 'vitest';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import { goOnHref } from './go-on-href';
import type { TraceBase } from './trace-href';

const base: TraceBase = {
  year: 2023,
  unit: 'alibaba-group',
  boundary: 'cainiao',
  period: 'FY',
  approach: 'equity-share',
};
type Ended = Parameters<typeof goOnHref>[1];
const from = (goOn: unknown) =>
  goOnHref(base, {
    definition: { code: 'PW-PIECES' } as OpenedTrace['definition'],
    leaf: { code: 'cainiao-wfp' } as OpenedTrace['leaf'],
    period: { code: 'fy', kind: 'year', current: ['fy2023-q1', 'fy2023-q4'], previous: [] },
    goOn: goOn as Ended['goOn'],
  });
const toPeriod = (code: string, fiscalYear: number, kind = 'QUARTER') =>
  from({ to: 'period', period: { code, fiscalYear, kind } });

describe('from a quarter without an answer one goes on', () => {
  it('to another period of the same figure', () => {
    expect(toPeriod('fy2023-q4', 2023)).toBe(
      '/reports/fy2023/metrics/PW-PIECES?unit=alibaba-group&boundary=cainiao&approach=equity-share&leaf=cainiao-wfp&quarter=fy2023-q4#answer',
    );
  });

  it('to another year in the figure of the leaf alone, which need not have been in the boundary then', () => {
    expect(toPeriod('fy2022-q4', 2022)).toBe(
      '/reports/fy2022/metrics/PW-PIECES?unit=cainiao-wfp&approach=equity-share&leaf=cainiao-wfp&quarter=fy2022-q4#answer',
    );
    expect(toPeriod('campaign-618-2021', 2022, 'CAMPAIGN')).toContain('period=campaign-618-2021');
  });

  it('to another leaf, or at last to the report', () => {
    expect(from({ to: 'leaf', leaf: { code: 'cainiao-emergency-logistics' } })).toContain(
      'leaf=cainiao-emergency-logistics#quarters',
    );
    expect(from(null)).toBe('/reports/fy2023?unit=alibaba-group&boundary=cainiao&approach=equity-share');
  });
});
