import type { ValueType } from '@/lib/db/generated/enums';
import type { Tx } from '@/lib/db/tx';
import type { History } from '@/lib/record/unsafe-load-history';
import type { DemoData } from './demo-data';

/** The definition an answer was given under. */
export interface Definition {
  readonly metricId: number;
  readonly versionId: number;
  readonly unit: string;
  readonly valueType: ValueType;
}

/** What every step of the load shares: the door, the data, and the numbers that codes were given so far. */
export interface DemoLoad extends History {
  readonly data: DemoData;
  readonly now: Date;
  readonly definitions: ReadonlyMap<string, Definition>;
  readonly unitIds: Map<string, number>;
  readonly periodIds: Map<string, number>;
  readonly userIds: ReadonlyMap<string, string>;
  readonly passwordHashes: ReadonlyMap<string, string>;
}

/** Something that became known at an instant; steps are done in time order, so that the chain tells a story. */
export interface Step {
  readonly at: Date;
  readonly run: (load: DemoLoad) => Promise<void>;
}

/** Version 1 of every definition, by metric code. */
export async function readDefinitions(tx: Pick<Tx, 'metricVersion'>): Promise<Map<string, Definition>> {
  const versions = await tx.metricVersion.findMany({
    where: { version: 1 },
    select: { id: true, unit: true, valueType: true, metric: { select: { id: true, code: true } } },
  });
  return new Map(
    versions.map(({ id, metric, unit, valueType }) => [
      metric.code,
      { metricId: metric.id, versionId: id, unit, valueType },
    ]),
  );
}
