import type { Viewer } from '../access/viewer';
import { reader } from '../db/reader';
import type { BoundarySetListed } from '../organisation/list-boundary-sets';
import { choosePeriods } from './choose-periods';
import { defaultUnit } from './default-unit';
import type { Figure } from './figure';
import { openBoundary } from './open-boundary';
import { figuresWithin } from './open-figures';
import { readFiscalYear } from './read-fiscal-year';

export interface LastClosedFigures {
  readonly fiscalYear: number;
  readonly unitCode: string;
  readonly unitNameEn: string;
  readonly unitNameZh: string;
  /** A few figures the unit is known by, each with the narrower boundary it speaks of. */
  readonly figures: readonly { readonly figure: Figure; readonly set: BoundarySetListed | null }[];
}

const atMost = 4;
const narrower = 'dc-self-built-cn';
const ofNarrower = ['DC-PUE', 'EN-CLEAN-SHARE'];
/** In the order of interest; a unit shows the first ones it has. */
const ofUnit = [
  'GHG-S12-NET',
  'PK-REDUCED',
  'FL-EV-SHARE',
  'PW-PIECES',
  'AV-CUTLERY',
  'EN-CLEAN-SHARE',
  'GHG-S12-GROSS-MB',
];
/** What their formulas read, so that their provenance can be told. */
const operands = [
  'GHG-S1',
  'GHG-S2-MB',
  'GHG-CRED',
  'EN-EL-CLEAN',
  'EN-EL-TOT',
  'FL-EV',
  'FL-VEH',
  'DC-FAC',
  'DC-IT',
];

/** What the last closed fiscal year came to, for the widest unit the viewer may read; null where there is neither. */
export async function lastClosedFigures(viewer: Viewer): Promise<LastClosedFigures | null> {
  const last = await reader().fiscalYear.findFirst({
    where: { state: 'CLOSED' },
    orderBy: { year: 'desc' },
    select: { year: true },
  });
  const unitCode = await defaultUnit(viewer);
  if (!last || unitCode === null) return null;
  const [boundary, narrowed, year] = [
    await openBoundary(viewer, unitCode, null),
    await openBoundary(viewer, unitCode, narrower),
    await readFiscalYear(last.year),
  ];
  const period = year && choosePeriods(last.year, 'FY', year.periods);
  if (!boundary || !period) return null;
  const own = await figuresWithin(boundary, year, period, [...ofUnit, ...operands]);
  const within = narrowed ? await figuresWithin(narrowed, year, period, [...ofNarrower, ...operands]) : null;
  const pick = (figures: readonly Figure[], codes: readonly string[], set: BoundarySetListed | null) =>
    codes.flatMap((code) => {
      const figure = figures.find(({ metric, value }) => metric === code && value !== null);
      return figure ? [{ figure, set }] : [];
    });
  const special = pick(within?.figures ?? [], ofNarrower, narrowed?.set ?? null);
  const plain = pick(own.figures, ofUnit, null).filter(
    ({ figure }) =>
      ![...special.map((one) => one.figure.metric), grossOf(own.figures)].includes(figure.metric),
  );
  const [first, ...rest] = plain;
  return {
    fiscalYear: last.year,
    unitCode,
    unitNameEn: boundary.unit.nameEn,
    unitNameZh: boundary.unit.nameZh,
    figures: [...(first ? [first] : []), ...special, ...rest].slice(0, atMost),
  };
}

/** Gross emissions stand in only where there are no net ones. */
function grossOf(figures: readonly Figure[]): string | null {
  return figures.some(({ metric, value }) => metric === 'GHG-S12-NET' && value !== null)
    ? 'GHG-S12-GROSS-MB'
    : null;
}
