import { type Comparator, combine } from '../calculation/comparator';
import { canonical, decimal, total } from '../calculation/decimal';
import { remember } from '../calculation/remember';
import type { DraftCell } from './draft-cell';
import { byMetric, type EarlierAnswer, type LeafDrafts } from './leaf-form';
import { breakdownsOf, isBrokenDown, type ListMember, type Question } from './question';
import { type ReadAnswer, readAnswer } from './read-answer';

export interface ReadCell {
  readonly breakdown: string;
  readonly cell: DraftCell;
  readonly read: ReadAnswer;
}

/** What a question's cells come to together. */
export interface ReadQuestion {
  readonly question: Question;
  /** Drafted cells only, the whole before its members. */
  readonly cells: readonly ReadCell[];
  readonly status: 'open' | 'invalid' | 'none' | 'answered';
  /** Canonical number text: the sum over members of a NUMBER, the count of CODES. */
  readonly total: string | null;
  readonly comparator: Comparator;
}

type Lists = ReadonlyMap<string, readonly ListMember[]>;

type Drafted = Pick<LeafDrafts, 'questions' | 'drafts' | 'period'>;

const readings = remember((lists: Lists) =>
  remember(
    (leaf: Drafted): ReadonlyMap<string, ReadQuestion> =>
      new Map(leaf.questions.map((question) => [question.metric, readQuestion(question, leaf, lists)])),
  ),
);

/** Reads a leaf's drafted answers, question by question, in the order they are asked. Pure. */
export const readQuestions = (leaf: Drafted, lists: Lists): ReadonlyMap<string, ReadQuestion> =>
  readings(lists)(leaf);

function readQuestion(question: Question, { drafts, period }: Drafted, lists: Lists): ReadQuestion {
  const members = question.list === null ? [] : (lists.get(question.list) ?? []);
  const drafted = byMetric(drafts).get(question.metric);
  const cells = said(drafted, question, lists).map(
    ([breakdown, cell]): ReadCell => ({
      breakdown,
      cell,
      read: readAnswer(cell, question, members, period),
    }),
  );
  const answers = cells.flatMap(({ read, cell }) =>
    read.state === 'answered' ? [{ ...read.content, kind: cell.kind, comparator: cell.comparator }] : [],
  );
  return { question, cells, status: statusOf(cells), ...totalOf(question, answers) };
}

function statusOf(cells: readonly ReadCell[]): ReadQuestion['status'] {
  const has = (state: ReadAnswer['state']) => cells.some(({ read }) => read.state === state);
  if (has('unreadable')) return 'invalid';
  if (has('answered')) return 'answered';
  return has('none') ? 'none' : 'open';
}

/** The sum of a question's answers; null where there is none, or where members are never added (CE-YILI, AV-LINK). */
export function totalOf(
  question: Pick<Question, 'valueType' | 'list' | 'orgRule'>,
  answers: readonly EarlierAnswer[],
): { total: string | null; comparator: Comparator } {
  const given = answers.filter(({ kind }) => kind === 'REPORTED' || kind === 'ESTIMATED');
  const comparator = combine(given.map((answer) => answer.comparator as Comparator));
  if (question.valueType === 'CODES') {
    const codes = new Set(given.flatMap((answer) => answer.codes));
    return { total: given.length > 0 ? String(codes.size) : null, comparator };
  }
  const values = given.flatMap(({ value }) => (value === null ? [] : [decimal(value)]));
  const apart = isBrokenDown(question) && question.orgRule === 'sum_within_breakdown' && values.length > 1;
  return { total: values.length === 0 || apart ? null : canonical(total(values)), comparator };
}

/** What was answered before, as the same kind of total. */
export function totalBefore(
  question: Question,
  before: ReadonlyMap<string, EarlierAnswer>,
  lists: Lists,
): { total: string | null; comparator: Comparator } {
  const answers = said(byMetric(before).get(question.metric), question, lists);
  return totalOf(
    question,
    answers.map(([, answer]) => answer),
  );
}

/** What is said of a question, in the order of its cells. */
function said<Content>(
  contents: ReadonlyMap<string, Content> | undefined,
  question: Question,
  lists: Lists,
): [breakdown: string, content: Content][] {
  if (!contents) return [];
  return breakdownsOf(question, lists).flatMap((breakdown): [string, Content][] => {
    const content = contents.get(breakdown);
    return content === undefined ? [] : [[breakdown, content]];
  });
}
