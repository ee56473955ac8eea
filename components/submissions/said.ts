import { formatAmount } from '@/lib/display/format-amount';
import { roundFigure } from '@/lib/display/round-figure';
import type { Stated } from '@/lib/submissions/lay-out-leaf';
import type { EarlierAnswer } from '@/lib/submissions/leaf-form';
import type { Question } from '@/lib/submissions/question';
import type { FaceWords } from './face-words';

type Precision = Pick<Question, 'decimalsMin' | 'decimalsMax' | 'kind' | 'valueType'>;

/** An amount as typed figures are read: all digits that were answered, grouped; of bills as many as say something; '' where there is none. */
export function figureText({ total, comparator }: Stated, { words }: Pick<FaceWords, 'words'>): string {
  if (total === null) return '';
  const figure = formatAmount(total);
  if (comparator === '=') return figure;
  return comparator === '~' ? `${words.approximately}\u00a0${figure}` : `${comparator}\u00a0${figure}`;
}

/** A sum or a figure with at most the digits its metric is shown with; zeros at the end are left out, as people type. */
export function roundedText(stated: Stated, question: Precision, words: Pick<FaceWords, 'words'>): string {
  if (stated.total === null || question.valueType !== 'NUMBER') return figureText(stated, words);
  return figureText({ ...stated, total: roundFigure(stated.total, { ...question, decimalsMin: 0 }) }, words);
}

/** One earlier answer in words: a figure, a list, a day, a text, or why there is none. */
export function saidText(answer: EarlierAnswer & { readonly reason?: string }, face: FaceWords): string {
  const { words } = face;
  if (answer.kind === 'NOT_APPLICABLE') return words.notApplicable;
  if (answer.kind === 'NOT_AVAILABLE') return words.notAvailable;
  if (answer.value !== null) {
    return figureText({ total: answer.value, comparator: answer.comparator as Stated['comparator'] }, face);
  }
  return answer.codes.length > 0 ? answer.codes.join(', ') : (answer.date ?? answer.text ?? '');
}
