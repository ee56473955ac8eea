import { Fragment } from 'react';
import type { DisplayWords } from './display-words';
import { unitText } from './unit-text';

type Props = { unit: string; words: Pick<DisplayWords, 'units'>; lead?: boolean };

/** A unit, smaller and quieter than what it measures, CO₂ with a real subscript. `lead` puts the no-break space before it. */
export function UnitLabel({ unit, words, lead = false }: Props) {
  const text = unitText(unit, words);
  if (!text) return null;
  const [first = '', ...rest] = text.split('₂');
  return (
    <span className="unit whitespace-nowrap">
      {lead ? space(text) : null}
      {first}
      {rest.map((part, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of one unchanging word
        <Fragment key={place}>
          <sub>2</sub>
          {part}
        </Fragment>
      ))}
    </span>
  );
}

/** Narrow before %, full before every other unit; neither breaks the line. */
function space(unit: string): string {
  return unit === '%' ? '\u202f' : '\u00a0';
}
