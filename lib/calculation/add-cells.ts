import { unionOfCodes } from './amount';
import type { Cell } from './cell';
import { combine } from './comparator';
import { countedShare, type Shares } from './counted-share';
import { canonical, type Decimal, decimal, multiply, ONE, total } from './decimal';
import { isRatio, type MetricDefinition } from './metric-definition';

/** A leaf's cell and the shares with which the boundary counts it. */
export type SharedCell = Shares & { readonly cell: Cell };

type Scaled = { readonly cell: Cell; readonly scale: Decimal };
type Content = Pick<Cell, 'value' | 'numerator' | 'denominator' | 'codes'>;

const BY_SHARE = ['sum_x_share', 'per_facility_then_sum_x_share', 'sum_num/sum_den', 'sum_xw/sum_w'];
const NOTHING: Content = { value: null, numerator: null, denominator: null, codes: [] };

/**
 * The cell of any group of leaves from the leaves' own cells of one period: what `consolidate` makes of their results
 * (calculation-rules §1, §6). Null where no leaf was asked and none answered.
 */
export function addCells(
  definition: MetricDefinition,
  period: string,
  cells: readonly SharedCell[],
): Cell | null {
  const single = definition.orgRule === 'single_reporter';
  const counted = cells
    .map(({ cell, ...of }) => ({ cell, share: countedShare(definition, of) }))
    .filter(({ share }) => single || !decimal(share).isZero())
    .map(({ cell, share }) => ({
      cell,
      scale: scaleOf(definition, share),
    }));
  if (counted.length === 0) return null;
  const reported = counted.filter(({ cell }) => cell.reported > 0);
  const content = contentOf(definition, reported);
  const inside =
    content.value === null && content.numerator === null ? [] : countedInside(definition, reported);
  return {
    period,
    ...content,
    comparator: combine(inside.map(({ cell }) => cell.comparator)),
    expected: count(counted, 'expected'),
    approved: count(
      counted.filter((one) => settles(definition, one, reported)),
      'approved',
    ),
    reported: count(reported, 'reported'),
    estimated: canonical(sum(inside, ({ estimated }) => estimated)),
    direct: canonical(sum(inside, ({ direct }) => direct)),
    illustrative: reported.some(({ cell }) => cell.illustrative),
  };
}

const scaleOf = ({ orgRule }: MetricDefinition, share: string): Decimal =>
  BY_SHARE.includes(orgRule) ? decimal(share) : ONE;

/** What a leaf's cell is multiplied by in a boundary that counts it with these shares; '0' where it does not count. */
export function multiplierOf(definition: MetricDefinition, of: Shares): string {
  if (definition.orgRule === 'single_reporter') return '1';
  const share = countedShare(definition, of);
  return decimal(share).isZero() ? '0' : canonical(scaleOf(definition, share));
}

const count = (cells: readonly Scaled[], part: 'expected' | 'approved' | 'reported'): number =>
  cells.reduce((all, { cell }) => all + cell[part], 0);

const hasParts = ({ cell }: Scaled): boolean => cell.numerator !== null && cell.denominator !== null;

/** The cells a content is made of: of ratios, where any has parts, only those that have. */
function countedInside(definition: MetricDefinition, reported: readonly Scaled[]): readonly Scaled[] {
  return isRatio(definition) && reported.some(hasParts) ? reported.filter(hasParts) : reported;
}

/** A ratio without parts is approved on its leaf, but not inside a total of several. */
const settles = (definition: MetricDefinition, one: Scaled, reported: readonly Scaled[]): boolean =>
  !isRatio(definition) || one.cell.reported === 0 || hasParts(one) || reported.length === 1;

function contentOf(definition: MetricDefinition, reported: readonly Scaled[]): Content {
  if (reported.length === 0 || definition.orgRule === 'list') return NOTHING;
  if (definition.orgRule === 'single_reporter' && reported.length > 1) return NOTHING;
  if (isRatio(definition)) return ratio(reported);
  const codes = unionOfCodes(reported.map(({ cell }) => cell.codes));
  if (definition.valueType === 'CODES') return { ...NOTHING, value: String(codes.length), codes };
  if (definition.orgRule === 'sum_within_breakdown' && codes.length > 1) return { ...NOTHING, codes };
  const valued = reported.filter(({ cell }) => cell.value !== null);
  if (valued.length === 0) return { ...NOTHING, codes };
  return { ...NOTHING, value: canonical(sum(valued, ({ value }) => value)), codes };
}

/** Parts are added, never quotients; a ratio answered without parts stands only where it stands alone. */
function ratio(reported: readonly Scaled[]): Content {
  const parted = reported.filter(hasParts);
  if (parted.length === 0) {
    const [only, ...others] = reported;
    return only && others.length === 0 ? { ...NOTHING, value: only.cell.value } : NOTHING;
  }
  return {
    ...NOTHING,
    numerator: canonical(sum(parted, ({ numerator }) => numerator)),
    denominator: canonical(sum(parted, ({ denominator }) => denominator)),
  };
}

const sum = (cells: readonly Scaled[], part: (cell: Cell) => string | null): Decimal =>
  total(cells.map(({ cell, scale }) => multiply(decimal(part(cell) ?? '0'), scale)));
