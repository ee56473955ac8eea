import { beforeAll, describe, expect, it } from 'vitest';
import { leafHref, quarterHref, type TraceBase, traceHref } from '@/components/trace/trace-href';
import { viewerOf } from '@/lib/access/testing/viewer-of';
import type { Viewer } from '@/lib/access/viewer';
import { currentDatabase } from '@/lib/db/engine';
import { useTestDatabase } from '@/lib/db/testing/test-database';
import { type OpenedFigures, openFigures } from '@/lib/reports/open-figures';
import { type OpenedReport, openReport } from '@/lib/reports/open-report';
import { type OpenedTrace, type OpenedTree, openTree, walkDown } from '@/lib/reports/open-trace';
import { readTraceAddress } from '@/lib/reports/read-trace-address';
import type { TraceLine } from '@/lib/reports/trace-leaves';

useTestDatabase({ seed: 'demo' });

const group: TraceBase = { year: 2023, unit: 'alibaba-group', boundary: null, period: 'FY' };
let executive: Viewer;
let report: OpenedReport;
let opened: Map<string | null, [OpenedFigures, OpenedTree]>;

/** The figures as they are now: what each page would read anew is read once. */
async function openAgain(): Promise<void> {
  const found = await openReport(executive, 2023, 'alibaba-group', null, 'FY');
  if (!found) throw new Error('The group has no report.');
  report = found;
  opened = new Map([[null, [found, await openTree(executive, found)]]]);
  for (const set of new Set(found.headlines.flatMap((headline) => headline.set?.code ?? []))) {
    const within = await openFigures(executive, 2023, 'alibaba-group', set, 'FY');
    if (within) opened.set(set, [within, await openTree(executive, within)]);
  }
}

beforeAll(async () => {
  executive = await viewerOf('executive');
  await openAgain();
});

/** Opens the page that a link leads to. */
async function follow(href: string): Promise<OpenedTrace> {
  const url = new URL(href, 'http://localhost');
  const [, , fiscalYear = '', , metric = ''] = url.pathname.split('/');
  const address = readTraceAddress({ fiscalYear, metric }, Object.fromEntries(url.searchParams));
  const within = address && opened.get(address.boundary);
  const trace = within && (await walkDown(executive, ...within, address.metric, address.depth));
  if (!trace) throw new Error('leads nowhere');
  return trace;
}

/** What a person needs to see of an answer: what is not said of it. */
function lacking({ answer, decisions }: OpenedTrace): string | null {
  const version = answer?.versions.at(-1);
  if (!version) return 'ends without an answer';
  if (!/^[0-9a-f]{64}$/.test(version.hash)) return 'shows an answer without its hash';
  if (!(version.at instanceof Date) || version.version < 1) return 'shows an answer without when and version';
  return decisions.some(({ kind }) => kind === 'APPROVED') ? null : 'shows an answer that nobody approved';
}

const hasSomething = ({ figure, numerator, denominator }: TraceLine): boolean =>
  figure?.value != null || figure?.status === 'listed' || numerator !== null || denominator !== null;

/** Three clicks: the figure, the least of its leaves, the first of its quarters. Says what is missing on the way. */
async function walk(base: TraceBase, metric: string): Promise<string | null> {
  const first = await follow(traceHref(base, metric));
  const below = lacking(first);
  if (below) return `the figure’s own page ${below}`;
  const inside = first.leaves.filter(({ counts }) => counts);
  const leaf = inside.findLast(hasSomething) ?? inside.at(-1);
  if (!leaf) return 'no leaf stands behind it';
  const second = await follow(leafHref(base, metric, leaf.code));
  const quarter = second.quarters.find(hasSomething) ?? second.quarters.at(-1);
  if (!quarter) return `${leaf.code} has no quarter`;
  const further = { leaf: leaf.code, quarter: quarter.period };
  const why = lacking(await follow(quarterHref(base, metric, further)));
  return why && `${leaf.code}, ${quarter.period} ${why}`;
}

/** The figures from which no way leads to an answer. */
async function withoutWay(base: TraceBase, metrics: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const metric of metrics) {
    const why = await walk(base, metric).catch((error: Error) => error.message);
    if (why) found.push(`${metric}: ${why}`);
  }
  return found;
}

describe('from every figure of the group’s FY2023 report', () => {
  it('three clicks lead to an answer with its hash, its version and who approved it', {
    timeout: 240_000,
  }, async () => {
    const asked = report.figures.filter(({ coverage }) => coverage.approved > 0);
    expect(asked.length).toBeGreaterThan(140);
    expect(
      await withoutWay(
        group,
        asked.map(({ metric }) => metric),
      ),
    ).toEqual([]);
  });

  it('also from those that speak of a narrower boundary', async () => {
    for (const { figure, set } of report.headlines)
      expect(await withoutWay({ ...group, boundary: set?.code ?? null }, [figure.metric])).toEqual([]);
  });

  it('and a figure that rests on nothing is found', async () => {
    await currentDatabase().execute(`
      insert into rollup (unit_id, metric_id, period_id, value, expected, approved, reported)
      select u.id, m.id, p.id, 1, 1, 1, 1
      from organisational_unit u, metric m, reporting_period p
      where u.code = 'cainiao-post' and m.code = 'DC-COMP-SAVED' and p.code = 'fy2023-q4'`);
    await openAgain();
    expect(await withoutWay(group, ['DC-COMP-SAVED', 'DC-IT'])).toEqual([
      'DC-COMP-SAVED: cainiao-post, fy2023-q4 ends without an answer',
    ]);
  });
});
