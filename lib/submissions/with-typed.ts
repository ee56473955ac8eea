import { answerKinds, sourceKinds } from './answer-words';
import { type CellContent, type DraftCell, sameContent } from './draft-cell';
import type { CellFace, LeafFace, QuestionFace } from './lay-out-leaf';

type Values = Readonly<Record<string, string>>;

/**
 * The form of a leaf with what was typed and never saved in its fields, by the names they were sent under. A cell keeps
 * the revision it was typed against, so that saving still tells what somebody else changed meanwhile. Pure.
 */
export function withTyped(leaf: LeafFace, values: Values): LeafFace {
  return {
    ...leaf,
    sections: leaf.sections.map(({ topic, questions }) => ({
      topic,
      questions: questions.map((face) => faceWithTyped(face, leaf.code, values)),
    })),
  };
}

function faceWithTyped(face: QuestionFace, leaf: string, values: Values): QuestionFace {
  const { metric } = face.question;
  const kind = answerKinds.find((known) => known === values[`k:${metric}`]);
  if (!kind) return face;
  const typed = {
    kind,
    comparator: values[`c:${metric}`] ?? '=',
    reason: values[`x:${metric}`] ?? '',
    note: values[`n:${metric}`] ?? '',
    sourceKind: sourceKinds.find((known) => known === values[`s:${metric}`]) ?? null,
  };
  return {
    ...face,
    typed,
    cells: face.cells.map((cell) => cellWithTyped(cell, { leaf, metric, typed, values })),
  };
}

interface Typed {
  readonly leaf: string;
  readonly metric: string;
  readonly typed: Omit<CellContent, 'entered'>;
  readonly values: Values;
}

/** A cell that says something else than what was saved is neither read nor judged yet. */
function cellWithTyped(cell: CellFace, { leaf, metric, typed, values }: Typed): CellFace {
  const { breakdown } = cell;
  const entered = values[`v:${metric}:${breakdown}`];
  if (entered === undefined) return cell;
  const revision = Number.parseInt(values[`r:${metric}:${breakdown}`] ?? '', 10) || 0;
  const draft: DraftCell = { ...typed, leaf, metric, breakdown, entered, revision };
  if (cell.draft && sameContent(cell.draft, draft)) return { ...cell, draft };
  return { ...cell, draft, value: null, codes: [], bills: null, problems: [] };
}
