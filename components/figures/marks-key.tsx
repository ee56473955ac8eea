import type { DisplayWords } from './display-words';
import { type Provenance, ProvenanceMark } from './provenance-mark';

const all: readonly Provenance[] = ['published', 'illustrative', 'estimated', 'restated'];

/** The key to the marks; always on a page that has marks. */
export function MarksKey({
  words,
  marks = all,
  inline = false,
}: {
  words: Pick<DisplayWords, 'marksKey'>;
  marks?: readonly Provenance[];
  inline?: boolean;
}) {
  const key = words.marksKey;
  return (
    <div className="text-ink-2 text-label">
      <p className={inline ? 'sr-only' : 'mb-2 font-semibold'}>{key.title}</p>
      <ul className={inline ? 'flex flex-wrap gap-x-6' : 'grid gap-2'}>
        {marks.map((mark) => (
          <li key={mark} className="flex gap-2">
            <span className="flex-none">
              <ProvenanceMark mark={mark} />
            </span>
            {key[mark]}
          </li>
        ))}
      </ul>
      <p className="mt-3">
        <span className="figure">1,234</span> {key.trace}
      </p>
    </div>
  );
}
