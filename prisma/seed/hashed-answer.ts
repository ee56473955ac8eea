import { type HashedAnswer, hashAnswer } from '@/lib/record/hash';
import type { Definition } from './demo-load';
import type { Answer } from './read-answers';

/** An answer as the ledger keeps it: by the type of its metric a number, codes, a date or a text. */
export interface LedgerAnswer {
  readonly answer: Answer;
  readonly value: string | null;
  readonly date: string | null;
  readonly text: string | null;
  readonly entered: string;
  readonly enteredUnit: string;
  readonly hash: string;
}

/** The first version of an answer, with the hash it is known by. */
export function ledgerAnswer(
  answer: Answer,
  { valueType, unit }: Definition,
  enteredById: string | null,
): LedgerAnswer {
  const content = {
    value: valueType === 'NUMBER' ? answer.value : null,
    date: valueType === 'DATE' ? answer.value : null,
    text: valueType === 'TEXT' ? answer.value : null,
    entered: valueType === 'CODES' ? answer.codes.join(', ') : (answer.value ?? ''),
    enteredUnit: answer.enteredUnit ?? (answer.value !== null && valueType === 'NUMBER' ? unit : ''),
  };
  const { leaf, value: _value, ...said } = answer;
  const hashed: HashedAnswer = {
    ...said,
    ...content,
    unit: leaf,
    version: 1,
    metricVersion: 1,
    submissionVersion: 1,
    enteredById,
    replaces: null,
  };
  return { answer, ...content, hash: hashAnswer(hashed) };
}
