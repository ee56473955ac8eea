import { behaviourWord, type TypedPart } from '../calculation/check-definition';
import { termsOf } from '../calculation/terms-of';

/** A part of a checked formula ready to be drawn, with its sign in the row of terms it belongs to. */
export interface TypedLine {
  readonly text: string;
  readonly sign: string;
  /** Null where its unit has no name; empty for a plain number. */
  readonly unit: string | null;
  /** 'flow', 'stock' … 'codes'; null where a problem stands in the way. */
  readonly behaviour: string | null;
  readonly parts: readonly TypedLine[];
}

/** The tree of a checked formula as lines. Pure. */
export const typedLine = (part: TypedPart, sign = ''): TypedLine => ({
  text: part.text,
  sign,
  unit: part.unit,
  behaviour: part.type && behaviourWord(part.type),
  parts: termsOf(part).map((term) => typedLine(term.part, term.sign)),
});
