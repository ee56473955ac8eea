import type { Prisma } from '@/lib/db/generated/client';
import type { MetricKind, ValueType } from '@/lib/db/generated/enums';
import { type CsvRow, cell, optionalCell, readCsv } from './read-csv';

/** The year from which everything here is in force: the first that the demonstration speaks of. */
const effectiveFrom = 2018;

export type MetricDraft = Omit<Prisma.MetricVersionCreateManyInput, 'metricId' | 'eventId'> & {
  readonly code: string;
  readonly position: number;
};

/** "0" or "1-3": the least and the most decimals that are shown; none for codes, dates and texts. */
function decimals(text: string): { decimalsMin: number; decimalsMax: number } {
  const [min = '0', max = min] = (text || '0').split('-');
  return { decimalsMin: Number(min), decimalsMax: Number(max) };
}

/** The catalogue says "-" where a framework has no code for the metric. */
function frameworkCode(row: CsvRow, column: string): string | null {
  return cell(row, column) === '-' ? null : optionalCell(row, column);
}

function metric(row: CsvRow, position: number): MetricDraft {
  return {
    code: cell(row, 'code'),
    position,
    version: 1,
    effectiveFrom,
    nameEn: cell(row, 'name_en'),
    nameZh: cell(row, 'name_zh'),
    unit: cell(row, 'unit'),
    valueType: cell(row, 'value_type') as ValueType,
    kind: cell(row, 'kind') as MetricKind,
    calculated: cell(row, 'entry') === 'calculated',
    ...decimals(cell(row, 'decimals')),
    numerator: optionalCell(row, 'numerator'),
    denominator: optionalCell(row, 'denominator'),
    formula: optionalCell(row, 'formula'),
    breakdown: optionalCell(row, 'breakdown'),
    timeRule: cell(row, 'time_rule'),
    orgRule: cell(row, 'org_rule'),
    topic: cell(row, 'topic'),
    reportedBy: cell(row, 'reported_by'),
    allowComparator: cell(row, 'allow_comparator') === 'y',
    min: optionalCell(row, 'min'),
    max: optionalCell(row, 'max'),
    hkex: frameworkCode(row, 'hkex'),
    gri: frameworkCode(row, 'gri'),
    definitionEn: cell(row, 'definition_en'),
    definitionZh: cell(row, 'definition_zh'),
    whereToFindEn: cell(row, 'where_to_find_en'),
    whereToFindZh: cell(row, 'where_to_find_zh'),
  };
}

/** Everything that ships as reference data, read from the files before any transaction is open. */
export function readReference() {
  return {
    metrics: readCsv('reference/metrics.csv').map(metric),
    codeLists: readCsv('reference/code-lists.csv'),
    questions: readCsv('reference/metric-sets.csv').map((row) => ({
      set: cell(row, 'set'),
      metric: cell(row, 'metric'),
      required: cell(row, 'required') === 'y',
      direct: cell(row, 'direct') === 'y',
      effectiveFrom,
    })),
    factorSets: readCsv('reference/factor-sets.csv'),
    factors: readCsv('reference/factors.csv'),
    emissionFactorSets: readCsv('reference/emission-factor-sets.csv'),
    emissionFactors: readCsv('reference/emission-factors.csv'),
    factorBindings: readCsv('reference/factor-bindings.csv'),
  };
}

export type ReferenceData = ReturnType<typeof readReference>;
