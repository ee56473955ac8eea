export type Square = 'full' | 'part' | 'empty';

type Props = {
  quarters: readonly Square[];
  /** How many of how many, e.g. "91/91". */
  text: string;
  /** What is counted, for those who do not see the squares. */
  word: string;
};

/** Four quarters, filled where every unit is approved, then how many of how many. */
export function Squares({ quarters, text, word }: Props) {
  return (
    <span className="inline-flex items-center gap-2 whitespace-nowrap text-ink-2 text-label">
      <span className="squares" aria-hidden="true">
        {quarters.map((square, quarter) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a square is its quarter
          <i key={quarter} className={square} />
        ))}
      </span>
      <span className="min-w-8 text-right">{text}</span>
      <span className="sr-only">{word}</span>
    </span>
  );
}
