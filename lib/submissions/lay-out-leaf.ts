import type { ReadBills } from '../bills/bill';
import { type Change, change } from '../calculation/change';
import type { Comparator } from '../calculation/comparator';
import type { Problem } from './check-answers';
import type { CellContent, DraftCell } from './draft-cell';
import { cellName, type EarlierAnswer, type LeafForm, type SubmittedAnswer } from './leaf-form';
import { breakdownsOf, isBrokenDown, type ListMember, type Question } from './question';
import { type ReadQuestion, readQuestions, totalBefore } from './read-question';

export interface CellFace {
  readonly breakdown: string;
  /** The member's name; null for the whole. */
  readonly member: ListMember | null;
  readonly draft: DraftCell | null;
  /** What was read from it; null where nothing could be. */
  readonly value: string | null;
  readonly codes: readonly string[];
  /** What was understood of bills; null where a number was entered. */
  readonly bills: ReadBills | null;
  readonly before: EarlierAnswer | null;
  readonly submitted: SubmittedAnswer | null;
  readonly problems: readonly Problem[];
}

export interface Stated {
  readonly total: string | null;
  readonly comparator: Comparator;
}

/** A question as the form draws it, with what was said before beside it. */
export interface QuestionFace {
  readonly question: Question;
  readonly brokenDown: boolean;
  readonly status: ReadQuestion['status'];
  /** The whole first, then the members in the list's order. */
  readonly cells: readonly CellFace[];
  readonly now: Stated;
  readonly lastQuarter: Stated;
  readonly lastYear: Stated;
  readonly change: Change | null;
  readonly problems: readonly Problem[];
  /** Words about the answer that were typed and not saved; they stand in place of the saved ones. */
  readonly typed?: Omit<CellContent, 'entered'>;
}

export interface LeafFace {
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly kind: LeafForm['kind'];
  readonly type: string;
  readonly mayEnter: boolean;
  /** What the certificate ledger covers here, in MWh as canonical text; null where it is not asked. */
  readonly certificateCover: string | null;
  readonly asked: number;
  readonly answered: number;
  readonly toCorrect: number;
  readonly sections: readonly { readonly topic: string; readonly questions: readonly QuestionFace[] }[];
}

/** One leaf of the form: its questions in sections by topic, in the catalogue's order. Pure. */
export function layOutLeaf(
  leaf: LeafForm,
  lists: ReadonlyMap<string, readonly ListMember[]>,
  problems: readonly Problem[],
  mayEnter: boolean,
  certificateCover: string | null = null,
): LeafFace {
  const own = problems.filter((problem) => problem.leaf === leaf.code);
  const reading = readQuestions(leaf, lists);
  let drawn: LeafFace['sections'] | undefined;
  const required = [...reading.values()].filter(({ question }) => question.required);
  const wrong = own.filter(({ severity, code }) => severity === 'error' && code !== 'required-unanswered');
  return {
    code: leaf.code,
    nameEn: leaf.nameEn,
    nameZh: leaf.nameZh,
    kind: leaf.kind,
    type: leaf.type,
    mayEnter,
    certificateCover,
    asked: required.length,
    answered: required.filter(({ status }) => status === 'answered' || status === 'none').length,
    toCorrect: new Set(wrong.map(({ metric }) => metric)).size,
    // Of a unit's many leaves a page draws one.
    get sections() {
      drawn ??= sectionsOf([...reading.values()].map((read) => faceOf(read, leaf, lists, own)));
      return drawn;
    },
  };
}

function sectionsOf(faces: readonly QuestionFace[]): LeafFace['sections'] {
  const topics = [...new Set(faces.map(({ question }) => question.topic))];
  return topics.map((topic) => ({
    topic,
    questions: faces.filter(({ question }) => question.topic === topic),
  }));
}

function faceOf(
  read: ReadQuestion,
  leaf: LeafForm,
  lists: ReadonlyMap<string, readonly ListMember[]>,
  problems: readonly Problem[],
): QuestionFace {
  const { question, total, comparator, status } = read;
  const members = question.list === null ? [] : (lists.get(question.list) ?? []);
  const own = problems.filter(({ metric }) => metric === question.metric);
  const lastQuarter = totalBefore(question, leaf.lastQuarter, lists);
  const moved = (before: Stated) =>
    change(question, { value: total, comparator }, { value: before.total, comparator: before.comparator });
  return {
    question,
    brokenDown: isBrokenDown(question),
    status,
    cells: breakdownsOf(question, lists).map((breakdown): CellFace => {
      const name = cellName(question.metric, breakdown);
      const cell = read.cells.find((candidate) => candidate.breakdown === breakdown);
      const content = cell?.read.state === 'answered' ? cell.read.content : null;
      return {
        breakdown,
        member: members.find(({ code }) => code === breakdown) ?? null,
        draft: cell?.cell ?? null,
        value: content?.value ?? content?.date ?? content?.text ?? null,
        codes: content?.codes ?? [],
        bills: content?.bills ?? null,
        before: leaf.lastQuarter.get(name) ?? null,
        submitted: leaf.submitted.get(name) ?? null,
        problems: own.filter((problem) => problem.breakdown === breakdown),
      };
    }),
    now: { total, comparator },
    lastQuarter,
    lastYear: totalBefore(question, leaf.lastYear, lists),
    change: question.valueType === 'NUMBER' ? moved(lastQuarter) : null,
    problems: own,
  };
}
