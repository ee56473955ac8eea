import { parseFormula } from '../calculation/formula';
import { isCaseText, isOfCodes, type TestCase, type TriedCase, tryCase } from '../calculation/test-case';

/** A case tried; `readable` is false where what it gives or expects is neither a number nor one of its words. */
export type Trial = TriedCase & { readonly readable: boolean };

/** Tries every case on a formula that can be read. Pure. */
export function tryCases(formula: string, cases: readonly TestCase[]): Trial[] {
  const expression = parseFormula(formula);
  const ofCodes = isOfCodes(expression);
  return cases.map((one) => {
    const texts = [...Object.values(one.given), one.expected];
    const readable = texts.every((text) => isCaseText(text, ofCodes));
    return { ...tryCase(expression, one), readable };
  });
}

export const holds = ({ kept, readable }: Trial): boolean => kept && readable;
