import { canonical, decimal, multiply } from '../calculation/decimal';
import { NARROW_NO_BREAK_SPACE } from './spaces';

/** A share '0' to '1' in per cent with all its digits: '100 %', '63.7 %'. For shares that were agreed, not measured. */
export const formatExactShare = (share: string): string =>
  `${canonical(multiply(decimal(share), decimal('100')))}${NARROW_NO_BREAK_SPACE}%`;
