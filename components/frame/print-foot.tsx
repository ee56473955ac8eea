/** On paper only, at the foot of every page: what report this is, as known when, under which root. */
export function PrintFoot({ words }: { words: readonly string[] }) {
  return <p className="print-foot text-ink-3 text-label">{words.join(' · ')}</p>;
}
