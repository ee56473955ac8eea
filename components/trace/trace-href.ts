/** What a trace is asked of: the report it stands in. */
export type TraceBase = {
  year: number;
  unit: string;
  boundary: string | null;
  /** 'FY', 'target' or a period's code. */
  period: string;
  /** Of a campaign the one it is compared with; no part of its address. */
  before?: string | null;
  /** How an address writes the consolidation approach; null for the one figures are published in. */
  approach?: string | null;
};

type Further = { leaf?: string | undefined; quarter?: string | undefined; answer?: string | undefined };

/** The address of a figure's trace, opened as far down as asked. */
export function traceHref(base: TraceBase, metric: string, further: Further = {}): string {
  const query = reportQuery(base);
  for (const [name, value] of Object.entries(further)) if (value) query.set(name, value);
  return `/reports/fy${base.year}/metrics/${metric}?${query}`;
}

/** Where the figure of a unit under the boundary is traced: by itself where it counts whole, else inside the boundary. */
export const partBase = (base: TraceBase, unit: string, whole: boolean): TraceBase =>
  whole ? { ...base, unit, boundary: null } : { ...base, boundary: unit };

/** A figure opened at one leaf, at its quarters. */
export const leafHref = (base: TraceBase, metric: string, leaf: string): string =>
  `${traceHref(base, metric, { leaf })}#quarters`;

/** A leaf's own amount: the figure of nothing but itself. */
export const ownHref = (base: TraceBase, metric: string, leaf: string): string =>
  traceHref({ ...base, unit: leaf, boundary: null }, metric);

/** A figure opened at one leaf's quarter, at its answers; `answer` is the id of a version. */
export const quarterHref = (
  base: TraceBase,
  metric: string,
  further: { leaf: string | undefined; quarter: string | undefined; answer?: string },
): string => `${traceHref(base, metric, further)}#answer`;

/** The address of the report itself. */
export function reportHref(base: TraceBase, section?: string): string {
  return `/reports/fy${base.year}?${reportQuery(base)}${section ? `#${section}` : ''}`;
}

function reportQuery({ unit, boundary, period, approach }: TraceBase): URLSearchParams {
  const query = new URLSearchParams({ unit });
  if (boundary) query.set('boundary', boundary);
  if (period !== 'FY') query.set('period', period);
  if (approach) query.set('approach', approach);
  return query;
}
