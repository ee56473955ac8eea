import { decimal, multiply } from '../calculation/decimal';
import { NARROW_NO_BREAK_SPACE } from './spaces';

/** A share '0' to '1' in per cent with one decimal: '53.9 %'. */
export const formatShare = (share: string): string =>
  `${multiply(decimal(share), decimal('100')).toFixed(1)}${NARROW_NO_BREAK_SPACE}%`;
