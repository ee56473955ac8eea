export type Provenance = 'published' | 'illustrative' | 'estimated' | 'restated';

/** ● ○ ◐ ▲ seven pixels in a slot after the digits, so that digits still align; `word` for those who cannot see it. */
export function ProvenanceMark({ mark, word }: { mark: Provenance; word?: string }) {
  return (
    <span className={`mark mark-${mark}`}>{word ? <span className="sr-only"> {word}</span> : null}</span>
  );
}
