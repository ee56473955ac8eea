import type { DisplayWords } from './display-words';
import { type Provenance, ProvenanceMark } from './provenance-mark';

/** The mark with its word in sight: under a key figure, at the head of a trace. */
export function ProvenanceLine({
  mark,
  words,
}: {
  mark: Provenance;
  words: Pick<DisplayWords, 'markNames'>;
}) {
  return (
    <span className="whitespace-nowrap">
      <ProvenanceMark mark={mark} /> <span className="ml-1">{words.markNames[mark]}</span>
    </span>
  );
}
