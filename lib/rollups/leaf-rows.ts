import type { Amount } from '../calculation/amount';
import { canonical } from '../calculation/decimal';
import type { LeafResult } from '../calculation/leaf-result';

/** A leaf's row of `rollup`, decimals as text. */
export interface LeafRow {
  readonly metric: string;
  readonly breakdown: string;
  readonly value: string | null;
  readonly numerator: string | null;
  readonly denominator: string | null;
  readonly comparator: string;
  readonly codes: readonly string[];
  readonly expected: number;
  readonly approved: number;
  readonly reported: number;
  readonly estimated: string;
  readonly direct: string;
  readonly illustrative: boolean;
}

function parts(amount: Amount): Pick<LeafRow, 'value' | 'comparator' | 'codes' | 'reported'> {
  if (amount.state === 'value') {
    return { value: canonical(amount.value), comparator: amount.comparator, codes: [], reported: 1 };
  }
  if (amount.state === 'codes') {
    return {
      value: String(amount.codes.length),
      comparator: amount.comparator,
      codes: amount.codes,
      reported: 1,
    };
  }
  return { value: null, comparator: '=', codes: [], reported: 0 };
}

/** The size of what was estimated or directly answered: of a ratio its denominator. */
function weight(result: LeafResult): string {
  if (result.denominator) return canonical(result.denominator.abs());
  return result.amount.state === 'value' ? canonical(result.amount.value.abs()) : '0';
}

function total(result: LeafResult): LeafRow {
  const ratio = result.numerator && result.denominator;
  const whole = parts(result.amount);
  return {
    metric: result.metric,
    breakdown: 'total',
    ...whole,
    value: ratio ? null : whole.value,
    numerator: ratio && result.numerator ? canonical(result.numerator) : null,
    denominator: ratio && result.denominator ? canonical(result.denominator) : null,
    expected: result.expected ? 1 : 0,
    approved: result.expected && result.approved ? 1 : 0,
    estimated: result.estimated ? weight(result) : '0',
    direct: result.direct ? weight(result) : '0',
    illustrative: result.illustrative && whole.reported > 0,
  };
}

/**
 * What a leaf's result leaves in `rollup`: its total, and its members where members are never added.
 * Nothing where the metric was neither asked nor answered.
 */
export function leafRows(result: LeafResult, keepMembers: boolean): LeafRow[] {
  if (!result.expected && result.amount.state === 'missing') return [];
  if (!result.expected && result.amount.state === 'not-applicable') return [];
  const row = total(result);
  if (!keepMembers) return [row];
  const members = Object.entries(result.parts).filter(([member]) => member !== 'total');
  return [row, ...members.map(([member, amount]) => ({ ...row, ...parts(amount), breakdown: member }))];
}
