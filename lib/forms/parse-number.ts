import { canonical, decimal } from '../calculation/decimal';
import { convert, findUnit, unitKey } from '../calculation/unit';
import { mismatch } from '../calculation/unit-mismatch';
import type { NumberRefusal } from './number-refusal';
import { plainCharacters } from './plain-characters';
import { fits, readDigits } from './read-digits';

/** What a metric asks for; `min` and `max` as plain number text. `unitNames`: its unit in other words ('件' for parcels). */
export type NumberAsked = {
  readonly unit: string;
  readonly min?: string | null;
  readonly max?: string | null;
  readonly unitNames?: readonly string[];
};

export type ParsedNumber =
  | {
      readonly ok: true;
      /** Canonical number text in the metric's unit, exact. */
      readonly value: string;
      /** As typed. */
      readonly entered: string;
      readonly enteredUnit: string;
    }
  | { readonly ok: false; readonly code: NumberRefusal; readonly values: Readonly<Record<string, string>> };

/**
 * A number as people write it: '1,234.5', '1.2万', '３亿', '15 %', '500 kWh' where MWh are asked (calculation-rules
 * §12). Read exactly or refused with a code and the values of its sentence; never guessed, never rounded.
 */
export function parseNumber(entered: string, asked: NumberAsked): ParsedNumber {
  const text = plainCharacters(entered);
  const refuse = (code: NumberRefusal, values: Record<string, string> = { entered: text }): ParsedNumber => ({
    ok: false,
    code,
    values,
  });
  if (text === '') return refuse('number-empty', {});
  if (/^[<>≥≤~≈=]/.test(text)) return refuse('number-comparator');

  const match = /^([+-]?) *(\d[\d,. ]*|\.\d[\d,. ]*)(万亿|亿|万)? *(.*)$/.exec(text);
  if (!match) return refuse('number-unreadable');
  const [, sign, digits = '', scale = '', unitText = ''] = match;
  if (/^(e[+-]?\d|[×x*] ?10)/i.test(unitText)) return refuse('number-exponent');
  if (/^[^\p{L}%㎡]/u.test(unitText)) return refuse('number-unreadable');

  const read = readDigits(digits.trim(), scale);
  if ('code' in read) return refuse(read.code, limits(read.code, text));
  const size = inUnit(read.value, unitText, asked);
  if ('code' in size) return refuse(size.code, { enteredUnit: unitText, unit: asked.unit });
  if (!fits(size.value)) {
    return refuse('number-too-many-digits', limits('number-too-many-digits', text));
  }
  const value = sign === '-' && size.value !== '0' ? `-${size.value}` : size.value;
  const bound = outOfBounds(value, asked);
  if (bound) return refuse(bound.code, { entered: text, unit: asked.unit, ...bound.values });
  return { ok: true, value, entered, enteredUnit: size.unit };
}

type InUnit = { readonly value: string; readonly unit: string } | { readonly code: NumberRefusal };

function inUnit(value: string, unitText: string, asked: NumberAsked): InUnit {
  const names = [asked.unit, ...(asked.unitNames ?? [])].map(unitKey);
  if (unitText === '' || names.includes(unitKey(unitText))) return { value, unit: asked.unit };
  const [from, to] = [findUnit(unitText), findUnit(asked.unit)];
  if (!from) return { code: unitKey(unitText) === '%' ? 'number-wrong-unit' : 'number-unknown-unit' };
  const converted = to && convert(decimal(value), from, to);
  if (converted) return { value: canonical(converted), unit: from.code };
  const slip = to && mismatch(from, to)?.slip;
  return { code: slip === 'power-not-energy' ? 'number-power-not-energy' : 'number-wrong-unit' };
}

type Bound = { readonly code: NumberRefusal; readonly values: Readonly<Record<string, string>> };

function outOfBounds(value: string, { min, max }: NumberAsked): Bound | null {
  const number = decimal(value);
  if (min != null && number.lt(decimal(min))) {
    const negative = number.isNegative() && !decimal(min).isNegative();
    return negative ? { code: 'number-negative', values: {} } : { code: 'number-below-min', values: { min } };
  }
  return max != null && number.gt(decimal(max)) ? { code: 'number-above-max', values: { max } } : null;
}

const limits = (code: NumberRefusal, text: string): Record<string, string> =>
  code === 'number-too-many-digits' ? { integer: '20', fraction: '10' } : { entered: text };
