import { dbDate } from '@/lib/calendar/db-date';
import type { Tx } from '@/lib/db/tx';
import { type CsvRow, cell, optionalCell } from './read-csv';
import type { ReferenceData } from './reference-data';

type Editions = Pick<ReferenceData, 'emissionFactorSets' | 'emissionFactors' | 'factorBindings'>;

const day = (row: CsvRow, column: string): Date | null => {
  const text = optionalCell(row, column);
  return text === null ? null : dbDate(text);
};

const list = (row: CsvRow, column: string): string[] => optionalCell(row, column)?.split(';') ?? [];

/** "NCV|43.33|GJ/t;OF|0.98|1": what a factor is the product of. */
const parts = (row: CsvRow) =>
  list(row, 'parts').map((text) => {
    const [part = '', value = '', unit = ''] = text.split('|');
    return { part, value, unit };
  });

/**
 * Writes the editions of emission factors beside each other. A ledger that begins is bound to those of `factorBindings`;
 * one that has fiscal years already keeps them as candidates, for its office to decide on.
 */
export async function loadEmissionFactors(
  tx: Tx,
  eventId: bigint,
  { emissionFactorSets, emissionFactors, factorBindings }: Editions,
): Promise<void> {
  const ids = new Map<string, number>();
  for (const set of emissionFactorSets) {
    const { id } = await tx.factorSet.create({
      data: {
        code: cell(set, 'code'),
        nameEn: cell(set, 'name_en'),
        nameZh: cell(set, 'name_zh'),
        effectiveFrom: Number(cell(set, 'effective_from')),
        subject: cell(set, 'subject'),
        series: cell(set, 'series'),
        publishedOn: day(set, 'published_on'),
        eventId,
      },
      select: { id: true },
    });
    ids.set(cell(set, 'code'), id);
  }
  await tx.factor.createMany({ data: emissionFactors.map((row) => factorRow(row, idOf(ids, row))) });
  if ((await tx.fiscalYear.count()) > 0) return;
  await tx.factorBinding.createMany({
    data: factorBindings.map((row) => ({
      fiscalYear: Number(cell(row, 'fiscal_year')),
      factorSetId: idOf(ids, row),
      reason: cell(row, 'reason'),
      eventId,
    })),
  });
}

function factorRow(row: CsvRow, factorSetId: number) {
  const made = parts(row);
  return {
    factorSetId,
    code: cell(row, 'code'),
    activity: cell(row, 'activity'),
    alsoFor: list(row, 'also_for'),
    basis: cell(row, 'basis'),
    region: optionalCell(row, 'region'),
    member: optionalCell(row, 'member'),
    gas: optionalCell(row, 'gas'),
    numerator: cell(row, 'numerator'),
    denominator: cell(row, 'denominator'),
    unit: cell(row, 'unit'),
    comparator: cell(row, 'comparator'),
    validFrom: day(row, 'valid_from'),
    validTo: day(row, 'valid_to'),
    ...(made.length === 0 ? {} : { parts: made }),
    source: cell(row, 'source'),
    confidence: cell(row, 'confidence'),
    note: optionalCell(row, 'note'),
  };
}

function idOf(ids: ReadonlyMap<string, number>, row: CsvRow): number {
  const id = ids.get(cell(row, 'factor_set'));
  if (id === undefined) throw new Error(`There is no edition "${cell(row, 'factor_set')}".`);
  return id;
}
