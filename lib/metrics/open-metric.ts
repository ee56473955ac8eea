import { canAnywhere } from '../access/can';
import type { Viewer } from '../access/viewer';
import type { TestCase } from '../calculation/test-case';
import { businessDate } from '../calendar/business-date';
import type { CivilDate } from '../calendar/civil-date';
import type { MetricVersion } from '../db/generated/client';
import { reader } from '../db/reader';
import type { Json } from '../record/canonical-json';
import { changedFacts, type DefinitionFact, definitionFacts } from './changed-facts';

export type VersionFacts = Omit<MetricVersion, 'id' | 'metricId' | 'eventId' | 'min' | 'max'>;

/** One fact that a version changed, as the version before had it and as it has it. */
export interface VersionDifference {
  readonly fact: DefinitionFact;
  readonly before: string | null;
  readonly after: string | null;
}

export interface VersionTold {
  readonly version: number;
  readonly effectiveFrom: number;
  readonly madeOn: CivilDate;
  /** Why it was made; of what was loaded there is nothing to say. */
  readonly reason: string | null;
  /** Against the version before it; of the first, none. */
  readonly differences: readonly VersionDifference[];
}

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
  readonly history: readonly VersionTold[];
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

function told(
  version: MetricVersion & { event: { at: Date; type: string; reason: string | null } },
  before: MetricVersion | undefined,
): VersionTold {
  const { at, type, reason } = version.event;
  return {
    version: version.version,
    effectiveFrom: version.effectiveFrom,
    madeOn: businessDate(at),
    reason: type === 'definition.changed' ? reason : null,
    differences: before ? differencesOf(before, version) : [],
  };
}

function differencesOf(before: MetricVersion, after: MetricVersion): VersionDifference[] {
  const changed = changedFacts(before, after);
  return definitionFacts.flatMap((fact) =>
    fact in changed.after
      ? [{ fact, before: textOf(changed.before[fact]), after: textOf(changed.after[fact]) }]
      : [],
  );
}

/** Test cases as a line: 'WA-HAZ 100, WA-NHAZ 180 = 280; …'. */
function textOf(fact: Json | undefined): string | null {
  if (fact === null || fact === undefined) return null;
  return Array.isArray(fact)
    ? (fact as unknown as TestCase[]).map(caseText).join('; ') || null
    : String(fact);
}

const caseText = ({ given, expected }: TestCase): string => {
  const parts = Object.entries(given).map(([part, text]) => `${part} ${text}`);
  return `${parts.join(', ')} = ${expected}`;
};

/** One definition with all its versions, what it reads and what reads it; null for an unknown code. */
export async function openMetric(viewer: Viewer, code: string): Promise<OpenedMetric | null> {
  if (!canAnywhere(viewer, 'definition.read')) return null;
  const metric = await reader().metric.findUnique({
    where: { code: code.toUpperCase() },
    select: {
      code: true,
      versions: {
        orderBy: { version: 'desc' },
        include: { event: { select: { at: true, type: true, reason: true } } },
      },
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
      ({ id: _id, metricId: _metric, eventId: _event, event: _told, min: _min, max: _max, ...facts }) =>
        facts,
    ),
    history: metric.versions.map((version, place) => told(version, metric.versions[place + 1])),
    sets: [...new Map(metric.setItems.map((item) => [item.set, item])).values()],
    members,
    operands: refer(named(metric.code).filter((one) => one !== metric.code)),
    usedBy: refer([...all.keys()].filter((one) => one !== metric.code && named(one).includes(metric.code))),
  };
}
