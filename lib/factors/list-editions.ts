import { canAnywhere } from '../access/can';
import type { Viewer } from '../access/viewer';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import { reader } from '../db/reader';
import { boundEditions } from './bound-editions';
import { readBindings } from './factors-for';

export interface Edition {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly subject: string;
  readonly series: string | null;
  readonly publishedOn: CivilDate | null;
  readonly count: number;
  /** Fiscal years that are calculated with it. */
  readonly years: readonly number[];
}

export interface YearInUse {
  readonly year: number;
  readonly open: boolean;
  /** Edition code by subject. */
  readonly editions: ReadonlyMap<string, string>;
}

export interface ListedEditions {
  readonly editions: readonly Edition[];
  /** From the first year that anything is bound to. */
  readonly years: readonly YearInUse[];
}

/** The editions of emission factors by subject, and which of them each fiscal year is calculated with. */
export async function listEditions(viewer: Viewer): Promise<ListedEditions> {
  if (!canAnywhere(viewer, 'definition.read')) return { editions: [], years: [] };
  const [sets, bindings, known] = await Promise.all([
    reader().factorSet.findMany({
      where: { subject: { not: null } },
      orderBy: [{ subject: 'asc' }, { effectiveFrom: 'asc' }, { id: 'asc' }],
      include: { _count: { select: { factors: true } } },
    }),
    readBindings(reader()),
    reader().fiscalYear.findMany({ orderBy: { year: 'asc' }, select: { year: true, state: true } }),
  ]);
  const years = known
    .map(({ year, state }) => ({ year, open: state === 'OPEN', editions: boundEditions(bindings, year) }))
    .filter(({ editions }) => editions.size > 0);
  return {
    years,
    editions: sets.map(({ code, nameEn, nameZh, subject, series, publishedOn, _count }) => ({
      code,
      nameEn,
      nameZh,
      subject: subject ?? '',
      series,
      publishedOn: publishedOn && civilDate(publishedOn),
      count: _count.factors,
      years: years.filter(({ editions }) => editions.get(subject ?? '') === code).map(({ year }) => year),
    })),
  };
}
