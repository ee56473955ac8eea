import { canAnywhere } from '../access/can';
import type { Viewer } from '../access/viewer';
import type { MetricVersion } from '../db/generated/client';
import { reader } from '../db/reader';

export type VersionFacts = Omit<MetricVersion, 'id' | 'metricId' | 'eventId' | 'min' | 'max'>;

export interface MetricReferred {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly unit: string;
}

export interface OpenedMetric {
  readonly code: string;
  /** Newest first; each holds from its fiscal year until a later one does. */
  readonly versions: readonly VersionFacts[];
  /** Which kinds of leaf answer it, how. */
  readonly sets: readonly { readonly set: string; readonly required: boolean; readonly direct: boolean }[];
  /** Members of its breakdown's code list. */
  readonly members: readonly { readonly code: string; readonly nameEn: string; readonly nameZh: string }[];
  /** What its formula, numerator and denominator name. */
  readonly operands: readonly MetricReferred[];
  /** The metrics whose formula names it. */
  readonly usedBy: readonly MetricReferred[];
}

/** The metric codes in a formula: capital letters, digits and inner hyphens, as in GHG-S2-MB. */
function codesIn(text: string, known: ReadonlySet<string>): string[] {
  return [...new Set(text.match(/[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)*/g) ?? [])].filter((code) => known.has(code));
}

async function catalogue(): Promise<Map<string, MetricReferred & { readonly names: string }>> {
  const versions = await reader().metricVersion.findMany({
    orderBy: [{ metric: { position: 'asc' } }, { version: 'asc' }],
    select: {
      nameEn: true,
      nameZh: true,
      unit: true,
      formula: true,
      numerator: true,
      denominator: true,
      metric: { select: { code: true } },
    },
  });
  return new Map(
    versions.map(({ metric: { code }, formula, numerator, denominator, ...rest }) => [
      code,
      { ...rest, code, names: [formula, numerator, denominator].filter(Boolean).join(' ') },
    ]),
  );
}

/** One definition with all its versions, what it reads and what reads it; null for an unknown code. */
export async function openMetric(viewer: Viewer, code: string): Promise<OpenedMetric | null> {
  if (!canAnywhere(viewer, 'definition.read')) return null;
  const metric = await reader().metric.findUnique({
    where: { code: code.toUpperCase() },
    select: {
      code: true,
      versions: { orderBy: { version: 'desc' } },
      setItems: {
        orderBy: [{ set: 'asc' }, { effectiveFrom: 'desc' }],
        select: { set: true, required: true, direct: true },
      },
    },
  });
  const latest = metric?.versions[0];
  if (!metric || !latest) return null;
  const members = latest.breakdown
    ? await reader().codeListMember.findMany({
        where: { listCode: latest.breakdown },
        orderBy: { position: 'asc' },
        select: { code: true, nameEn: true, nameZh: true },
      })
    : [];
  const all = await catalogue();
  const known = new Set(all.keys());
  const named = (one: string) => codesIn(all.get(one)?.names ?? '', known);
  const refer = (codes: readonly string[]) =>
    codes.flatMap((one) => {
      const found = all.get(one);
      return found ? [{ code: one, nameEn: found.nameEn, nameZh: found.nameZh, unit: found.unit }] : [];
    });
  return {
    code: metric.code,
    versions: metric.versions.map(
      ({ id: _id, metricId: _metric, eventId: _event, min: _min, max: _max, ...facts }) => facts,
    ),
    sets: [...new Map(metric.setItems.map((item) => [item.set, item])).values()],
    members,
    operands: refer(named(metric.code).filter((one) => one !== metric.code)),
    usedBy: refer([...all.keys()].filter((one) => one !== metric.code && named(one).includes(metric.code))),
  };
}
