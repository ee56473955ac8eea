import { canAnywhere } from '../access/can';
import type { Viewer } from '../access/viewer';
import type { MetricKind, ValueType } from '../db/generated/enums';
import { reader } from '../db/reader';

export interface ListedMetric {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly unit: string;
  readonly topic: string;
  readonly kind: MetricKind;
  readonly valueType: ValueType;
  readonly calculated: boolean;
}

/** Whether a metric is meant by these words: each must stand in its code, a name or a definition. */
export function matches(text: string, search: string): boolean {
  const hay = text.toLowerCase();
  return search
    .toLowerCase()
    .split(/\s+/)
    .every((word) => hay.includes(word));
}

/** The catalogue in its own order, the latest version of each metric, narrowed to what is searched for. */
export async function listMetrics(viewer: Viewer, search: string): Promise<ListedMetric[]> {
  if (!canAnywhere(viewer, 'definition.read')) return [];
  const metrics = await reader().metric.findMany({
    orderBy: { position: 'asc' },
    select: {
      code: true,
      versions: {
        orderBy: { version: 'desc' },
        take: 1,
        select: {
          nameEn: true,
          nameZh: true,
          unit: true,
          topic: true,
          kind: true,
          valueType: true,
          calculated: true,
          definitionEn: true,
          definitionZh: true,
          hkex: true,
          gri: true,
        },
      },
    },
  });
  return metrics.flatMap(({ code, versions: [version] }) => {
    if (!version) return [];
    const { definitionEn, definitionZh, hkex, gri, ...metric } = version;
    const text = [code, metric.nameEn, metric.nameZh, definitionEn, definitionZh, hkex, gri].join('\n');
    return search.trim() === '' || matches(text, search.trim()) ? [{ code, ...metric }] : [];
  });
}
