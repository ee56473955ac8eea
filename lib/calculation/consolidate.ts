import { type Amount, isGiven, UNANSWERED, unionOfCodes } from './amount';
import type { Cell } from './cell';
import { type Comparator, combineTwo } from './comparator';
import { countedShare, type Shares } from './counted-share';
import { canonical, type Decimal, decimal, multiply, ONE, total, ZERO } from './decimal';
import type { LeafResult } from './leaf-result';
import { isRatio, type MetricDefinition } from './metric-definition';

/** A leaf's result and the shares with which the boundary counts it. */
export type Participation = Shares & { readonly result: LeafResult };

/** A leaf as the cell counts it; `scale` is what its amount is multiplied by. */
type Counted = { readonly result: LeafResult; readonly amount: Amount; readonly scale: Decimal };

type Content = Pick<
  Cell,
  'value' | 'numerator' | 'denominator' | 'comparator' | 'codes' | 'estimated' | 'direct'
>;

const BY_SHARE = ['sum_x_share', 'per_facility_then_sum_x_share', 'sum_num/sum_den', 'sum_xw/sum_w'];

const NOTHING: Content = {
  value: null,
  numerator: null,
  denominator: null,
  comparator: '=',
  codes: [],
  estimated: '0',
  direct: '0',
};

/**
 * One boundary's cell of a metric in a period, from its leaves (calculation-rules §1, §6, `org-rule`): the pure twin
 * of the SQL rollup. Exact, so the order of leaves never matters. A leaf with share 0 counts for nothing, except under
 * `single_reporter`, which ignores shares and has no value when more than one leaf reports.
 * `breakdown`: one member instead of the total, for metrics whose members are never added.
 */
export function consolidate(
  definition: MetricDefinition,
  period: string,
  participations: readonly Participation[],
  breakdown = 'total',
): Cell {
  const counted = countedLeaves(definition, participations, breakdown);
  const expected = counted.filter(({ result }) => result.expected);
  const reported = counted.filter((leaf) => isGiven(leaf.amount) || hasParts(leaf));
  const content = contentOf(definition, counted, reported, breakdown);
  return {
    period,
    ...content,
    expected: expected.length,
    approved: expected.filter((leaf) => settles(definition, leaf, reported)).length,
    reported: reported.length,
    illustrative: reported.some(({ result }) => result.illustrative),
  };
}

function countedLeaves(
  definition: MetricDefinition,
  participations: readonly Participation[],
  breakdown: string,
): Counted[] {
  const { orgRule } = definition;
  const byShare = BY_SHARE.includes(orgRule);
  const counted: Counted[] = [];
  // Many leaves share few shares.
  const shares = new Map<string, Decimal>();
  for (const participation of participations) {
    const { result } = participation;
    const share = countedShare(definition, participation);
    const factor = shares.get(share) ?? decimal(share);
    shares.set(share, factor);
    if (orgRule !== 'single_reporter' && factor.isZero()) continue;
    const amount = breakdown === 'total' ? result.amount : (result.parts[breakdown] ?? UNANSWERED);
    counted.push({ result, amount, scale: byShare ? factor : ONE });
  }
  return counted;
}

function contentOf(
  definition: MetricDefinition,
  counted: readonly Counted[],
  reported: readonly Counted[],
  breakdown: string,
): Content {
  const { orgRule } = definition;
  if (orgRule === 'list') return NOTHING;
  if (orgRule === 'sum_within_breakdown') return withinMembers(counted, breakdown);
  if (orgRule === 'single_reporter' && reported.length > 1) return NOTHING;
  if (isRatio(definition)) return ratio(reported);
  return definition.valueType === 'CODES' ? union(reported) : sum(reported);
}

function sum(reported: readonly Counted[]): Content {
  if (reported.length === 0) return NOTHING;
  return {
    ...NOTHING,
    value: canonical(total(reported.map(contribution))),
    comparator: comparatorOf(reported),
    ...shares(reported, contribution),
  };
}

function union(reported: readonly Counted[]): Content {
  if (reported.length === 0) return NOTHING;
  const codes = unionOfCodes(reported.map(({ amount }) => (amount.state === 'codes' ? amount.codes : [])));
  return {
    ...NOTHING,
    value: String(codes.length),
    codes,
    comparator: comparatorOf(reported),
    ...shares(reported, contribution),
  };
}

/** Parts are added, never quotients. A ratio answered directly has no parts: it stands only where it stands alone. */
function ratio(reported: readonly Counted[]): Content {
  const parted = reported.filter(hasParts);
  if (parted.length === 0) {
    const [only, ...others] = reported;
    return only && others.length === 0 ? sum([{ ...only, scale: ONE }]) : NOTHING;
  }
  const scaled = (part: 'numerator' | 'denominator') => (leaf: Counted) =>
    multiply(leaf.result[part] ?? ZERO, leaf.scale);
  return {
    ...NOTHING,
    numerator: canonical(total(parted.map(scaled('numerator')))),
    denominator: canonical(total(parted.map(scaled('denominator')))),
    comparator: comparatorOf(parted),
    ...shares(parted, scaled('denominator')),
  };
}

/** Added only while every leaf answered the same member; `codes` names the members, so that quarters can tell too. */
function withinMembers(counted: readonly Counted[], breakdown: string): Content {
  const members = unionOfCodes(counted.map(({ result }) => givenMembers(result, breakdown)));
  const [only, ...others] = members;
  if (only === undefined || others.length > 0) return { ...NOTHING, codes: members };
  const leaves = counted
    .map((leaf) => ({ ...leaf, amount: leaf.result.parts[only] ?? UNANSWERED }))
    .filter(({ amount }) => isGiven(amount));
  return { ...sum(leaves), codes: members };
}

const givenMembers = ({ parts }: LeafResult, breakdown: string): string[] =>
  Object.entries(parts).flatMap(([member, amount]) =>
    isGiven(amount) && (breakdown === 'total' || breakdown === member) ? [member] : [],
  );

const hasParts = ({ result }: Counted): boolean =>
  result.numerator !== undefined && result.denominator !== undefined;

/** What a leaf adds to a total; a list of codes adds as many as it has. */
function contribution({ amount, scale }: Counted): Decimal {
  if (amount.state === 'value') return scale === ONE ? amount.value : multiply(amount.value, scale);
  return amount.state === 'codes' ? decimal(String(amount.codes.length)) : ZERO;
}

function comparatorOf(leaves: readonly Counted[]): Comparator {
  let together: Comparator = '=';
  for (const { amount } of leaves) {
    if ('comparator' in amount) together = combineTwo(together, amount.comparator);
  }
  return together;
}

function shares(leaves: readonly Counted[], weight: (leaf: Counted) => Decimal) {
  const of = (flag: 'estimated' | 'direct') =>
    canonical(total(leaves.filter(({ result }) => result[flag]).map((leaf) => weight(leaf).abs())));
  return { estimated: of('estimated'), direct: of('direct') };
}

/** Approved and inside the value: a ratio without parts beside others is approved on its leaf, but not in the total. */
function settles(definition: MetricDefinition, leaf: Counted, reported: readonly Counted[]): boolean {
  if (!leaf.result.approved) return false;
  if (!isRatio(definition) || hasParts(leaf) || leaf.amount.state === 'not-applicable') return true;
  return reported.length === 1;
}
