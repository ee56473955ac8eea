import { CellMark, type CellMarkState } from './cell-mark';
import type { FaceWords } from './face-words';

const marks: readonly CellMarkState[] = ['saved', 'saving', 'invalid', 'estimated', 'none', 'open'];

/** The key to the marks of cells, at the foot of the form. */
export function MarkLegend({ t }: Pick<FaceWords, 't'>) {
  return (
    <ul aria-label={t('legend')} className="hidden flex-wrap gap-x-5 gap-y-1 lg:flex">
      {marks.map((mark) => (
        <li key={mark}>
          <CellMark state={mark} word={t(`mark.${mark}`)} shown />
        </li>
      ))}
    </ul>
  );
}
