import { countedShare, type Shares } from './counted-share';
import { type Decimal, decimal, divide } from './decimal';
import { isRatio, type MetricDefinition } from './metric-definition';
import { addSpreads, divideSpreads, multiplySpreads, type Spread, scaleSpread } from './spread';
import { type LeafRead, spreadOfMetric, type Walked } from './spread-of-metric';

/** A leaf in one period with the shares the boundary counts it with. */
export type SharedLeaf = Shares & { readonly leaf: LeafRead };

/** What a figure is made of in one period: its own sum or, of a ratio, the sums of its two parts. */
export type PeriodSpread = { readonly own: Walked } | { readonly over: Walked; readonly under: Walked };

/**
 * A boundary's leaves in one period. Of a ratio only leaves with both parts count, unless one unit reports the
 * denominator for all (`pooled`).
 */
export function spreadOfPeriod(
  definition: MetricDefinition,
  leaves: readonly SharedLeaf[],
  pooled: boolean,
): PeriodSpread {
  const { code, numerator, denominator } = definition;
  const shared = (metric: string, { leaf, ...of }: SharedLeaf): Walked => {
    const walked = spreadOfMetric(metric, leaf);
    return typeof walked === 'string' ? walked : scaleSpread(walked, decimal(countedShare(definition, of)));
  };
  if (!isRatio(definition)) return { own: sumOf(leaves.map((one) => shared(code, one))) };
  if (denominator === null) return { own: 'unknown' };
  const over = (one: SharedLeaf) =>
    numerator === null ? weighed(definition, one, shared(denominator, one)) : shared(numerator, one);
  const pairs = leaves
    .map((one) => ({ over: over(one), under: shared(denominator, one) }))
    .filter(({ over, under }) => pooled || (over !== 'nothing' && under !== 'nothing'));
  return { over: sumOf(pairs.map(({ over }) => over)), under: sumOf(pairs.map(({ under }) => under)) };
}

/** Of a weighted average: the answer times its weight, which enters above and below the line. */
function weighed({ code }: MetricDefinition, { leaf }: SharedLeaf, weight: Walked): Walked {
  const answer = spreadOfMetric(code, leaf);
  if (answer === 'unknown' || weight === 'unknown') return 'unknown';
  return answer === 'nothing' || weight === 'nothing' ? 'nothing' : multiplySpreads(answer, weight);
}

function sumOf(parts: readonly Walked[]): Walked {
  if (parts.includes('unknown')) return 'unknown';
  const given = parts.filter((part) => typeof part !== 'string');
  return given.length === 0 ? 'nothing' : addSpreads(given);
}

/**
 * What every source contributes to a figure: its periods put together by its time rule, as `aggregateOverTime` puts
 * their amounts together. `value` is the figure's own, so that the band stands around what is printed. Null where there
 * is nothing, or where a part cannot be walked down.
 */
export function spreadOfFigure(
  definition: MetricDefinition,
  value: Decimal,
  periods: readonly PeriodSpread[],
): Spread | null {
  const rule = definition.timeRule;
  if (!ADDED.includes(rule) && !AT_END.includes(rule)) return null;
  const inside = AT_END.includes(rule) ? periods.slice(-1) : periods;
  const part = (pick: (period: PeriodSpread) => Walked): Spread | null => {
    const whole = sumOf(inside.map(pick));
    return typeof whole === 'string' ? null : whole;
  };
  if (!isRatio(definition)) return part((period) => ('own' in period ? period.own : 'unknown'));
  const over = part((period) => ('over' in period ? period.over : 'unknown'));
  const under = part((period) => ('under' in period ? period.under : 'unknown'));
  return over && under && quotient(value, over, under);
}

/** Unions and lists have members, and no error that could be added. */
const ADDED = ['sum', 'recompute', 'own_period', 'sum_num/sum_den', 'sum_num/avg_den', 'sum_xw/sum_w'];
const AT_END = ['last', 'end_num/end_den'];

/** Brought to the figure's own scale: per cent, kWh of MWh, the average of a year's quarters. */
function quotient(value: Decimal, over: Spread, under: Spread): Spread | null {
  const ratio = divideSpreads(over, under);
  const scale = ratio && divide(value, ratio.value);
  return scale ? scaleSpread(ratio, scale) : null;
}
