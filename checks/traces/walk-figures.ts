import { leafHref, quarterHref, type TraceBase, traceHref } from '@/components/trace/trace-href';
import type { Viewer } from '@/lib/access/viewer';
import { type OpenedFigures, openFigures } from '@/lib/reports/open-figures';
import { type OpenedReport, openReport } from '@/lib/reports/open-report';
import { type OpenedTrace, type OpenedTree, openTree, walkDown } from '@/lib/reports/open-trace';
import { readTraceAddress } from '@/lib/reports/read-trace-address';
import type { TraceLine } from '@/lib/reports/trace-leaves';

/** The figure pages of the group's FY2023 report. */
export const groupOf2023: TraceBase = { year: 2023, unit: 'alibaba-group', boundary: null, period: 'FY' };

/** The group's report, and the way down from its figures. */
export interface Walk {
  readonly report: OpenedReport;
  /** The figures from which no way leads to an answer. */
  readonly withoutWay: (base: TraceBase, metrics: readonly string[]) => Promise<string[]>;
}

/** Opens the figures of the report as they are now: what each page would read anew is read once. */
export async function beginWalk(viewer: Viewer): Promise<Walk> {
  const report = await openReport(viewer, 2023, groupOf2023.unit, null, 'FY');
  if (!report) throw new Error('The group has no report.');
  const opened = new Map<string | null, [OpenedFigures, OpenedTree]>();
  opened.set(null, [report, await openTree(viewer, report)]);
  for (const set of new Set(report.headlines.flatMap((headline) => headline.set?.code ?? []))) {
    const within = await openFigures(viewer, 2023, groupOf2023.unit, set, 'FY');
    if (within) opened.set(set, [within, await openTree(viewer, within)]);
  }

  /** Opens the page that a link leads to. */
  const follow = async (href: string): Promise<OpenedTrace> => {
    const url = new URL(href, 'http://localhost');
    const [, , fiscalYear = '', , metric = ''] = url.pathname.split('/');
    const address = readTraceAddress({ fiscalYear, metric }, Object.fromEntries(url.searchParams));
    const within = address && opened.get(address.boundary);
    const trace = within && (await walkDown(viewer, ...within, address.metric, address.depth));
    if (!trace) throw new Error('leads nowhere');
    return trace;
  };

  const withoutWay: Walk['withoutWay'] = async (base, metrics) => {
    const found: string[] = [];
    for (const metric of metrics) {
      const why = await walk(follow, base, metric).catch((error: Error) => error.message);
      if (why) found.push(`${metric}: ${why}`);
    }
    return found;
  };
  return { report, withoutWay };
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
async function walk(
  follow: (href: string) => Promise<OpenedTrace>,
  base: TraceBase,
  metric: string,
): Promise<string | null> {
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
