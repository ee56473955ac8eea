import { canonical, decimal, multiply } from '../calculation/decimal';
import type { NumberRefusal } from './number-refusal';

const SCALES: Readonly<Record<string, string>> = { 万: '10000', 亿: '100000000', 万亿: '1000000000000' };

/** 20 integer and 10 fraction digits (calculation-rules §12): more is refused, never rounded. */
const INTEGER_DIGITS = 20;
const FRACTION_DIGITS = 10;

/** Digits with their separators, and a Chinese scale, as canonical number text; a refusal where they can be read in two ways. */
export function readDigits(
  text: string,
  scale: string,
): { readonly value: string } | { readonly code: NumberRefusal } {
  const plain = withoutSeparators(text);
  if (plain === null) return { code: separatorRefusal(text) };
  if (!fits(plain)) return { code: 'number-too-many-digits' };
  const exact = decimal(plain.startsWith('.') ? `0${plain}` : plain);
  return { value: canonical(multiply(exact, decimal(SCALES[scale] ?? '1'))) };
}

/** True of number text within the entry limit; leading zeros do not count. */
export function fits(plain: string): boolean {
  const [whole = '', fraction = ''] = plain.replace(/^-/, '').split('.');
  return whole.replace(/^0+/, '').length <= INTEGER_DIGITS && fraction.length <= FRACTION_DIGITS;
}

/** Thousands by commas or by single blanks, never both, never a lone leading zero before them ("0,500"). */
function withoutSeparators(text: string): string | null {
  if (/^(\d+(\.\d+)?|\.\d+)$/.test(text)) return text;
  const grouped = /^[1-9]\d{0,2}(?:(?:,\d{3})+|(?: \d{3})+)(?:\.\d+)?$/.test(text);
  return grouped ? text.replace(/[, ]/g, '') : null;
}

function separatorRefusal(text: string): NumberRefusal {
  if (/\..*,/.test(text) || /\..*\./.test(text)) return 'number-decimal-comma';
  return /[, ]/.test(text) ? 'number-ambiguous-grouping' : 'number-unreadable';
}
