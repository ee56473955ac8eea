import type { DisplayWords } from './display-words';
import { type Provenance, ProvenanceMark } from './provenance-mark';
import { UnitLabel } from './unit-label';

type Props = {
  /** Rounded and grouped by lib/display; '' never. */
  shown: string;
  /** Its trace. Only labels inside charts and cells being entered go without. */
  href?: string | undefined;
  comparator?: '=' | '>' | '≥' | '~' | '<' | undefined;
  /** Only where the column or the row's name does not say it. */
  unit?: string | undefined;
  /** None for a figure derived from published ones. */
  mark?: Provenance | undefined;
  words: Pick<DisplayWords, 'marks' | 'approximately' | 'units'>;
  /** What the link opens, in words, where the row and the head do not say it. */
  label?: string | undefined;
};

/** One figure, a link to its trace. A plain anchor on purpose: a report holds hundreds, and none is fetched ahead. */
export function Figure({ shown, href, comparator = '=', unit, mark, words, label }: Props) {
  const sign = comparator === '=' || comparator === '~' ? '' : `${comparator}\u00a0`;
  const digits = `${sign}${shown}`;
  return (
    <>
      {comparator === '~' ? <span className="unit">{words.approximately}&nbsp;</span> : null}
      {href ? (
        <a href={href} className="figure">
          {label ? <span className="sr-only">{label} </span> : null}
          {digits}
        </a>
      ) : (
        <span>{digits}</span>
      )}
      {mark ? <ProvenanceMark mark={mark} word={words.marks[mark]} /> : null}
      {unit ? <UnitLabel unit={unit} words={words} lead /> : null}
    </>
  );
}
