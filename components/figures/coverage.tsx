import { type Square, Squares } from '../ui/squares';
import type { DisplayWords } from './display-words';

type Props = {
  /** Unit-quarters approved and expected, quarter by quarter, in time order. */
  quarters: readonly { approved: number; expected: number }[];
  words: Pick<DisplayWords, 'unitQuartersApproved'>;
};

/** What a total rests on: a square a quarter, then approved of expected unit-quarters. */
export function Coverage({ quarters, words }: Props) {
  const approved = quarters.reduce((sum, quarter) => sum + quarter.approved, 0);
  const expected = quarters.reduce((sum, quarter) => sum + quarter.expected, 0);
  return (
    <Squares
      quarters={quarters.map(squareOf)}
      text={`${approved}/${expected}`}
      word={words.unitQuartersApproved}
    />
  );
}

function squareOf({ approved, expected }: { approved: number; expected: number }): Square {
  if (approved === 0) return 'empty';
  return approved >= expected ? 'full' : 'part';
}
