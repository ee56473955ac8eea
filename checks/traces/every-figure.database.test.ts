import { beforeAll, describe, expect, it } from 'vitest';
import { goOnHref } from '@/components/trace/go-on-href';
import { isOffered } from '@/components/trace/is-offered';
import { leafHref, quarterHref, type TraceBase, traceHref } from '@/components/trace/trace-href';
import { viewerOf } from '@/lib/access/testing/viewer-of';
import type { Viewer } from '@/lib/access/viewer';
import { currentDatabase } from '@/lib/db/engine';
import { useTestDatabase } from '@/lib/db/testing/test-database';
import { type OpenedFigures, openFigures } from '@/lib/reports/open-figures';
import { type OpenedReport, openReport } from '@/lib/reports/open-report';
import { type OpenedTrace, type OpenedTree, openTree, walkDown } from '@/lib/reports/open-trace';
import { readTraceAddress } from '@/lib/reports/read-trace-address';

useTestDatabase({ seed: 'demo' });

const group: TraceBase = { year: 2023, unit: 'alibaba-group', boundary: null, period: 'FY' };
let executive: Viewer;
let report: OpenedReport;
let opened: Map<string, [OpenedFigures, OpenedTree]>;

/** The figures as they are now: what each page would read anew is read once. */
async function openAgain(): Promise<void> {
  const found = await openReport(executive, 2023, 'alibaba-group', null, 'FY');
  if (!found) throw new Error('The group has no report.');
  report = found;
  opened = new Map([[keyOf(group), [found, await openTree(executive, found)]]]);
  for (const set of new Set(found.headlines.flatMap((headline) => headline.set?.code ?? [])))
    await openAlso({ ...group, boundary: set });
}

const keyOf = ({ year, unit, boundary }: Pick<TraceBase, 'year' | 'unit' | 'boundary'>): string =>
  [year, unit, boundary].join(' ');

async function openAlso(base: TraceBase): Promise<void> {
  const within = await openFigures(executive, base.year, base.unit, base.boundary, base.period);
  if (within) opened.set(keyOf(base), [within, await openTree(executive, within)]);
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
  const within = address?.unit ? opened.get(keyOf({ ...address, unit: address.unit })) : undefined;
  const trace = address && within && (await walkDown(executive, ...within, address.metric, address.depth));
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

/**
 * Three clicks: the figure, the least of its leaves, the first of its quarters that is offered. Where that ends in a
 * sentence instead of an answer, the sentence leads on to one. Says what is missing on the way.
 */
async function walk(base: TraceBase, metric: string): Promise<string | null> {
  const first = await follow(traceHref(base, metric));
  const below = lacking(first);
  if (below) return `the figure’s own page ${below}`;
  const inside = first.leaves.filter(({ counts }) => counts);
  const leaf = inside.at(-1);
  if (!leaf) return 'no leaf stands behind it';
  const second = await follow(leafHref(base, metric, leaf.code));
  const quarter = second.quarters.find(isOffered);
  if (!quarter) return `${leaf.code} has no quarter`;
  const third = await follow(quarterHref(base, metric, { leaf: leaf.code, quarter: quarter.period }));
  const why = lacking(third.quarter?.none ? await follow(goOnHref(base, third)) : third);
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

describe('a quarter without an answer', () => {
  const at = (metric: string, leaf: string, quarter: string, base = group) =>
    follow(quarterHref(base, metric, { leaf, quarter }));

  it('before a store joined says since when it is inside, is not offered, and leads on to its first', async () => {
    const trace = await at('GHG-S1', 'freshippo-stores-beijing', 'fy2023-q1');
    expect(trace.answer).toBeNull();
    expect(trace.quarter?.none).toEqual({ why: 'outside', left: null, joined: '2022-08-15' });
    expect(trace.quarters.map(isOffered)).toEqual([false, true, true, true]);
    expect(lacking(await follow(goOnHref(group, trace)))).toBeNull();
    expect(trace.goOn).toMatchObject({ period: { code: 'fy2023-q2' } });
  });

  it('before a programme began leads over the quarters between', async () => {
    const trace = await at('PW-PIECES-CUM', 'cainiao-wfp', 'fy2023-q1');
    expect(trace.quarter?.none).toMatchObject({ why: 'outside', joined: '2023-03-01' });
    expect(trace.goOn).toMatchObject({ period: { code: 'fy2023-q4' } });
  });

  it('that the store answers for itself alone says the same', async () => {
    const alone = { ...group, unit: 'freshippo-stores-beijing' };
    await openAlso(alone);
    const trace = await at('EN-EL-GRID', 'freshippo-stores-beijing', 'fy2023-q1', alone);
    expect(trace.quarter?.none).toMatchObject({ why: 'outside', joined: '2022-08-15' });
    expect(lacking(await follow(goOnHref(alone, trace)))).toBeNull();
  });

  it('that is not approved yet says so, is offered, and leads to the year before', async () => {
    const open = { ...group, year: 2024 };
    await openAlso(open);
    const trace = await at('EN-EL-GRID', 'cainiao-dongguan-park', 'fy2024-q1', open);
    expect(trace.answer).toBeNull();
    expect(trace.quarter).toMatchObject({ none: { why: 'waiting' }, period: 'fy2024-q1' });
    expect(trace.quarters.map(isOffered)).toEqual([true]);
    await openAlso({ ...group, unit: 'cainiao-dongguan-park' });
    const before = await follow(goOnHref(open, trace));
    expect(before.quarter?.period).toBe('fy2023-q4');
    expect(lacking(before)).toBeNull();
  });
});
