import type { MetricKind, ValueType } from '@/lib/db/generated/enums';
import { reader } from '@/lib/db/reader';
import type { Tx } from '@/lib/db/tx';
import { record } from '@/lib/record/record';
import { type CsvRow, cell, optional, readCsv } from './read-csv';

/** The first fiscal year the catalogue speaks of. */
const firstFiscalYear = 2018;

const rowsPerInsert = 1_000;

/** Says what is being done. */
export type Progress = (text: string) => void;

function inChunks<T>(rows: readonly T[], write: (chunk: T[]) => Promise<unknown>): Promise<void> {
  return Array.from({ length: Math.ceil(rows.length / rowsPerInsert) }).reduce<Promise<void>>(
    async (before, _, index) => {
      await before;
      await write(rows.slice(index * rowsPerInsert, (index + 1) * rowsPerInsert));
    },
    Promise.resolve(),
  );
}

async function loadCodeLists(tx: Tx, rows: readonly CsvRow[]): Promise<void> {
  await tx.codeList.createMany({
    data: [...new Set(rows.map((row) => cell(row, 'list')))].map((code) => ({ code })),
  });
  await inChunks(rows, (chunk) =>
    tx.codeListMember.createMany({
      data: chunk.map((row) => ({
        listCode: cell(row, 'list'),
        code: cell(row, 'code'),
        position: rows.indexOf(row),
        nameEn: cell(row, 'name_en'),
        nameZh: cell(row, 'name_zh'),
      })),
    }),
  );
}

/** "1-3" is at least one and at most three; "2" is exactly two. */
function decimals(text: string): { decimalsMin: number; decimalsMax: number } {
  const [min = '0', max = min] = text.split('-');
  return { decimalsMin: Number.parseInt(min || '0', 10), decimalsMax: Number.parseInt(max || '0', 10) };
}

async function loadMetrics(tx: Tx, rows: readonly CsvRow[], eventId: bigint): Promise<Map<string, number>> {
  await tx.metric.createMany({ data: rows.map((row, position) => ({ code: cell(row, 'code'), position })) });
  const metrics = await tx.metric.findMany({ select: { id: true, code: true } });
  const ids = new Map(metrics.map((metric) => [metric.code, metric.id]));
  await tx.metricVersion.createMany({
    data: rows.map((row) => ({
      metricId: ids.get(cell(row, 'code')) ?? 0,
      version: 1,
      effectiveFrom: firstFiscalYear,
      nameEn: cell(row, 'name_en'),
      nameZh: cell(row, 'name_zh'),
      unit: cell(row, 'unit'),
      valueType: cell(row, 'value_type') as ValueType,
      kind: cell(row, 'kind') as MetricKind,
      calculated: cell(row, 'entry') === 'calculated',
      ...decimals(cell(row, 'decimals')),
      numerator: optional(row, 'numerator'),
      denominator: optional(row, 'denominator'),
      formula: optional(row, 'formula'),
      breakdown: optional(row, 'breakdown'),
      timeRule: cell(row, 'time_rule'),
      orgRule: cell(row, 'org_rule'),
      topic: cell(row, 'topic'),
      reportedBy: cell(row, 'reported_by'),
      allowComparator: cell(row, 'allow_comparator') === 'y',
      min: optional(row, 'min'),
      max: optional(row, 'max'),
      hkex: optional(row, 'hkex'),
      gri: optional(row, 'gri'),
      definitionEn: cell(row, 'definition_en'),
      definitionZh: cell(row, 'definition_zh'),
      whereToFindEn: cell(row, 'where_to_find_en'),
      whereToFindZh: cell(row, 'where_to_find_zh'),
      eventId,
    })),
  });
  return ids;
}

async function loadMetricSets(
  tx: Tx,
  rows: readonly CsvRow[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  await inChunks(rows, (chunk) =>
    tx.metricSetItem.createMany({
      data: chunk.map((row) => ({
        set: cell(row, 'set'),
        metricId: ids.get(cell(row, 'metric')) ?? 0,
        required: cell(row, 'required') === 'y',
        direct: cell(row, 'direct') === 'y',
        effectiveFrom: firstFiscalYear,
      })),
    }),
  );
}

async function loadFactors(
  tx: Tx,
  sets: readonly CsvRow[],
  rows: readonly CsvRow[],
  eventId: bigint,
): Promise<void> {
  for (const set of sets) {
    const code = cell(set, 'code');
    await tx.factorSet.create({
      data: {
        code,
        nameEn: cell(set, 'name_en'),
        nameZh: cell(set, 'name_zh'),
        effectiveFrom: Number.parseInt(cell(set, 'effective_from'), 10),
        eventId,
        factors: {
          create: rows
            .filter((row) => cell(row, 'factor_set') === code)
            .map((row) => ({
              code: cell(row, 'code'),
              activity: cell(row, 'activity'),
              basis: cell(row, 'basis'),
              numerator: cell(row, 'numerator'),
              denominator: cell(row, 'denominator'),
              unit: cell(row, 'unit'),
              comparator: cell(row, 'comparator'),
              source: cell(row, 'source'),
              confidence: cell(row, 'confidence'),
            })),
        },
      },
    });
  }
}

/** Loads the metric catalogue, its code lists, sets and factors once; a ledger that has them is left as it is. */
export async function loadReference(progress: Progress): Promise<void> {
  if ((await reader().metric.count()) > 0) return;
  progress('Loading the metric catalogue');
  const [lists, metrics, sets] = [
    readCsv('reference/code-lists.csv'),
    readCsv('reference/metrics.csv'),
    readCsv('reference/metric-sets.csv'),
  ];
  const [factorSets, factors] = [readCsv('reference/factor-sets.csv'), readCsv('reference/factors.csv')];
  await record(
    { job: 'reference' },
    {
      type: 'reference.loaded',
      role: 'SYSTEM',
      subjectType: 'catalogue',
      subjectKey: 'reference',
      after: { metrics: metrics.length, questions: sets.length, factors: factors.length },
    },
    async (tx, eventId) => {
      await loadCodeLists(tx, lists);
      const ids = await loadMetrics(tx, metrics, eventId);
      await loadMetricSets(tx, sets, ids);
      await loadFactors(tx, factorSets, factors, eventId);
    },
  );
}
