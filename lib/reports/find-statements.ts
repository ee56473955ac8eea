import { reader } from '../db/reader';
import type { Boundary } from './open-boundary';

/** A figure that somebody printed for this boundary. */
export interface Statement {
  readonly metric: string;
  readonly fiscalYear: number;
  /** Null for the year, else the code of a quarter or campaign. */
  readonly periodCode: string | null;
  readonly printed: string;
  readonly source: string;
  readonly note: string | null;
}

/** What was printed about a boundary in these years. A set's statements hold in every unit that has all of its leaves. */
export async function findStatements(
  { unit, set }: Boundary,
  wholeSet: boolean,
  years: readonly number[],
): Promise<Statement[]> {
  const rows = await reader().sourceStatement.findMany({
    where: {
      fiscalYear: { in: [...years] },
      ...(set === null || !wholeSet ? { unitId: unit.id } : {}),
      ...(set === null ? { boundarySetId: null } : { boundarySet: { code: set.code } }),
    },
    orderBy: { id: 'asc' },
    select: {
      fiscalYear: true,
      periodCode: true,
      printed: true,
      source: true,
      note: true,
      metric: { select: { code: true } },
    },
  });
  return rows.map(({ metric, periodCode, ...row }) => ({
    ...row,
    metric: metric.code,
    periodCode: periodCode?.toLowerCase() ?? null,
  }));
}
