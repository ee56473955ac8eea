import { can } from '../access/can';
import type { Permission } from '../access/roles';
import type { Viewer } from '../access/viewer';
import { type Reader, reader } from '../db/reader';
import { type FormPeriod, type FormUnit, formPeriodColumns } from './load-form';
import { type UnitQuarter, unitQuarters } from './unit-quarters';

export interface SubmissionMatrix {
  /** Fiscal years with an opened period, latest first. */
  readonly years: readonly number[];
  readonly year: number;
  readonly periods: readonly FormPeriod[];
  readonly rows: readonly {
    readonly unit: FormUnit;
    /** One a period; null where the unit had nothing to answer, or the viewer may not see it. */
    readonly cells: readonly (UnitQuarter | null)[];
  }[];
}

/** Unit by period with state and due date, for the units the viewer may read; the latest year unless another is asked for. */
export async function listSubmissions(viewer: Viewer, wanted: number | null): Promise<SubmissionMatrix> {
  const opened = await openedPeriods(reader());
  const years = [...new Set(opened.map((period) => period.fiscalYear))].sort((a, b) => b - a);
  const year = wanted !== null && years.includes(wanted) ? wanted : (years[0] ?? 0);
  const periods = opened.filter((period) => period.fiscalYear === year);
  const quarters: UnitQuarter[][] = [];
  for (const period of periods) quarters.push(await visibleQuarters(viewer, period, 'submission.read'));
  const units = new Map(quarters.flat().map(({ unit }) => [unit.id, unit]));
  return {
    years,
    year,
    periods,
    rows: [...units.values()]
      .sort((a, b) => a.id - b.id)
      .map((unit) => ({
        unit,
        cells: quarters.map((column) => column.find((cell) => cell.unit.id === unit.id) ?? null),
      })),
  };
}

/** Units of a period on which the viewer has the permission, or on leaves of which: then as far as these go. */
export function visibleQuarters(
  viewer: Viewer,
  period: FormPeriod,
  permission: Permission,
): Promise<UnitQuarter[]> {
  const sees = (code: string) => can(viewer, permission, code);
  return unitQuarters(reader(), period, { unit: sees, leaf: sees });
}

/** Every period that was opened, in time order, quarters before the campaigns in them. */
export async function openedPeriods(db: Pick<Reader, 'reportingPeriod'>): Promise<FormPeriod[]> {
  const periods = await db.reportingPeriod.findMany({
    where: { state: { not: 'UNOPENED' } },
    orderBy: [{ endsOn: 'asc' }, { kind: 'asc' }, { id: 'asc' }],
    select: formPeriodColumns,
  });
  return periods.map(({ fiscalYearId, ...period }) => ({ ...period, fiscalYear: fiscalYearId }));
}
