import { viewerFromRequest } from '@/lib/access/viewer-from-request';
import { approaches } from '@/lib/calculation/accounting-share';
import { parsePeriodCode } from '@/lib/calendar/parse-period-code';
import { logError } from '@/lib/log';
import { rootUnitCode } from '@/lib/organisation/root-unit';
import type { Figure } from '@/lib/reports/figure';
import { type OpenedFigures, openFigures } from '@/lib/reports/open-figures';
import { approachSlug, parseApproach } from '@/lib/reports/parse-approach';
import { parseFiscalYear } from '@/lib/reports/parse-fiscal-year';

interface Context {
  readonly params: Promise<{ readonly fiscalYear: string }>;
}

/**
 * GET /api/v1/reports/{fiscalYear}?unit=&boundary=&period=&approach=: the figures of a boundary, decimals as text.
 * The unit is the whole group unless one is named, the period the year, the approach the
 * adopted one. 401 without a viewer; 400 for a year, period or approach that is written wrongly; 404 for what there is not, or what the viewer may not see.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    return await answer(request, (await params).fiscalYear);
  } catch (error) {
    const reference = logError('GET /api/v1/reports failed', error);
    return refuse(500, 'unexpected', `Something went wrong here. Reference ${reference}.`);
  }
}

async function answer(request: Request, yearText: string): Promise<Response> {
  const viewer = await viewerFromRequest(request);
  if (!viewer) return refuse(401, 'not-signed-in', 'Sign in, or send a bearer token that is still valid.');
  const asked = new URL(request.url).searchParams;
  const year = parseFiscalYear(yearText);
  if (year === null) return refuse(400, 'fiscal-year', 'Write the fiscal year as FY2023.');
  const period = asked.get('period') || 'FY';
  if (!isPeriod(period)) {
    return refuse(400, 'period', 'Write the period as FY, FY2023-Q1, the code of a campaign, or target.');
  }
  const approach = parseApproach(asked.get('approach') || null);
  if (approach === null) {
    return refuse(400, 'approach', `Write the approach as ${approaches.map(approachSlug).join(', ')}.`);
  }
  const unit = asked.get('unit') || (await rootUnitCode());
  const opened =
    unit && (await openFigures(viewer, year, unit, asked.get('boundary') || null, period, approach));
  if (!opened) return refuse(404, 'not-found', 'There is no such report, or you may not read it.');
  const file = `FY${opened.year.year}-${opened.boundary.unit.code}.json`;
  return json(200, body(opened), { 'Content-Disposition': `attachment; filename="${file}"` });
}

const isPeriod = (text: string): boolean =>
  ['fy', 'target'].includes(text.toLowerCase()) || parsePeriodCode(text) !== null;

const body = ({ year, boundary, period, figures }: OpenedFigures) => ({
  fiscalYear: `FY${year.year}`,
  unit: boundary.unit.code,
  boundary: boundary.set?.code ?? null,
  approach: approachSlug(boundary.approach),
  period: period.kind === 'quarter' ? period.code.toUpperCase() : period.code,
  figures: figures.map(figureBody),
});

const figureBody = (figure: Figure) => ({
  metric: figure.metric,
  name: { en: figure.nameEn, zh: figure.nameZh },
  unit: figure.unit,
  value: figure.value,
  shown: figure.shown,
  comparator: figure.comparator,
  status: figure.status,
  coverage: { expected: figure.coverage.expected, approved: figure.coverage.approved },
  previous: figure.previous && { value: figure.previous.value, shown: figure.previous.shown },
  change: figure.change && {
    absolute: figure.change.absolute,
    relative: figure.change.relative,
    kind: figure.change.kind,
    shown: figure.change.shown,
    approximate: figure.change.approximate,
  },
});

function refuse(status: number, code: string, message: string): Response {
  return json(status, { error: { code, message } });
}

function json(status: number, content: unknown, headers: Record<string, string> = {}): Response {
  return Response.json(content, { status, headers: { 'Cache-Control': 'no-store', ...headers } });
}
