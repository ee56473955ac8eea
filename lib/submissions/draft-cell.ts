import type { AnswerKind, SourceKind } from '../db/generated/enums';

/** Where an answer belongs: a leaf's code, a metric's code, and a breakdown member or "total". */
export interface CellPlace {
  readonly leaf: string;
  readonly metric: string;
  readonly breakdown: string;
}

/** What a person says in one cell, exactly as typed. */
export interface CellContent {
  readonly kind: AnswerKind;
  readonly comparator: string;
  readonly entered: string;
  readonly reason: string;
  readonly note: string;
  readonly sourceKind: SourceKind | null;
}

/** A cell as it is kept before it is submitted; `revision` 0 where nothing was saved yet. */
export interface DraftCell extends CellPlace, CellContent {
  readonly revision: number;
}

export const cellKey = ({ leaf, metric, breakdown }: CellPlace): string => `${leaf}/${metric}/${breakdown}`;

/** Nothing said: no entry, and no statement that there is none. */
export const isBlank = ({ kind, entered }: Pick<CellContent, 'kind' | 'entered'>): boolean =>
  (kind === 'REPORTED' || kind === 'ESTIMATED') && entered.trim() === '';

export const sameContent = (a: CellContent, b: CellContent): boolean =>
  a.kind === b.kind &&
  a.comparator === b.comparator &&
  a.entered === b.entered &&
  a.reason === b.reason &&
  a.note === b.note &&
  a.sourceKind === b.sourceKind;
