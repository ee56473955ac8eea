import { remember } from '../calculation/remember';
import type { AnswerKind, SourceKind, UnitKind } from '../db/generated/enums';
import type { DraftCell } from './draft-cell';
import type { Question } from './question';

/** An answer as it stands in the ledger; decimals as canonical text. */
export interface EarlierAnswer {
  readonly kind: AnswerKind;
  readonly comparator: string;
  readonly value: string | null;
  readonly codes: readonly string[];
  readonly date: string | null;
  readonly text: string | null;
}

/** The latest submitted version of an answer, approved or not. */
export interface SubmittedAnswer extends EarlierAnswer {
  readonly versionId: number;
  readonly dataPointId: number;
  readonly version: number;
  readonly submissionVersion: number;
  readonly hash: string;
  readonly entered: string;
  readonly enteredUnit: string;
  readonly reason: string;
  readonly note: string;
  readonly sourceKind: SourceKind | null;
}

/** "metric/breakdown" within one leaf. */
export type CellName = string;

export const cellName = (metric: string, breakdown: string): CellName => `${metric}/${breakdown}`;

/** The cells of a leaf by metric, then by breakdown: most of its questions have none, and long lists to look through. */
export const byMetric = remember(
  <Content>(cells: ReadonlyMap<CellName, Content>): ReadonlyMap<string, ReadonlyMap<string, Content>> => {
    const metrics = new Map<string, Map<string, Content>>();
    for (const [name, content] of cells) {
      const end = name.indexOf('/');
      const metric = name.slice(0, end);
      const known = metrics.get(metric) ?? new Map<string, Content>();
      metrics.set(metric, known.set(name.slice(end + 1), content));
    }
    return metrics;
  },
) as <Content>(cells: ReadonlyMap<CellName, Content>) => ReadonlyMap<string, ReadonlyMap<string, Content>>;

/** What one leaf is asked in a quarter, and what is drafted and submitted of it. */
export interface LeafDrafts {
  /** The code of the quarter or campaign. */
  readonly period: string;
  readonly id: number;
  readonly code: string;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly kind: UnitKind;
  readonly type: string;
  readonly questions: readonly Question[];
  readonly drafts: ReadonlyMap<CellName, DraftCell>;
  readonly submitted: ReadonlyMap<CellName, SubmittedAnswer>;
}

/** One leaf's part of a unit's quarter, with what was answered before. */
export interface LeafForm extends LeafDrafts {
  /** Approved answers of the quarter before, and of the same quarter a year before. */
  readonly lastQuarter: ReadonlyMap<CellName, EarlierAnswer>;
  readonly lastYear: ReadonlyMap<CellName, EarlierAnswer>;
}
