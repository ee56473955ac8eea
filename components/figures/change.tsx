import type { DisplayWords } from './display-words';

/** A change as lib/display words it ('−12.9 %', '+32.3 points'); n/a where there is nothing to compare with. */
export function Change({ text, words }: { text: string | null; words: Pick<DisplayWords, 'notApplicable'> }) {
  if (text === null) return <span className="text-ink-3">{words.notApplicable}</span>;
  return <span className="whitespace-nowrap">{text}</span>;
}
