/** Why a number was refused; each is a key of the error messages. */
export type NumberRefusal =
  | 'number-empty'
  /** { entered } Letters, NaN, Infinity, fractions, anything that is not one number. */
  | 'number-unreadable'
  /** { entered } '1e5' or '1.2 × 10^3'. */
  | 'number-exponent'
  /** { entered } '>10': the comparator has a field of its own. */
  | 'number-comparator'
  /** { entered } '1,23' or '12,34,567'. */
  | 'number-ambiguous-grouping'
  /** { entered } '1.234,5': a point is the decimal mark. */
  | 'number-decimal-comma'
  /** { integer: '20', fraction: '10' } */
  | 'number-too-many-digits'
  /** { entered } */
  | 'number-negative'
  /** { entered, min, unit } */
  | 'number-below-min'
  /** { entered, max, unit } */
  | 'number-above-max'
  /** { enteredUnit, unit } */
  | 'number-unknown-unit'
  /** { enteredUnit, unit } Known, but of another dimension. */
  | 'number-wrong-unit'
  /** { enteredUnit, unit } MW where MWh are asked. */
  | 'number-power-not-energy';
