import type { RecalculationCause } from '../calculation/base-year';
import type { CivilDate } from '../calendar/civil-date';
import type { DecisionKind, Weighable } from './base-year-words';
import type { Effect } from './effect-on';

/** When something became known, and through whom; of loaded history nobody is named. */
export interface Known {
  readonly at: Date;
  readonly actorId: string | null;
}

export interface StoredPolicy extends Known {
  readonly id: number;
  readonly baseYear: number;
  /** Canonical number text, in per cent. */
  readonly thresholdPercent: string;
  /** Metric of the emissions that are weighed. */
  readonly weighs: Weighable;
  readonly effectiveFrom: CivilDate;
  readonly reason: string;
  readonly illustrative: boolean;
}

export interface StoredDecision extends Known {
  readonly kind: DecisionKind;
  /** What it was decided on: the weighed emissions of the base year as they stood, and all that waited, by size. */
  readonly baseTonnes: string;
  readonly waitingTonnes: string;
  readonly policyId: number;
  readonly reason: string;
  /** Of its row in the ledger. */
  readonly hash: string;
}

export interface StoredChange extends Known {
  readonly id: number;
  readonly code: string;
  readonly baseYear: number;
  readonly cause: RecalculationCause;
  readonly nameEn: string;
  readonly nameZh: string;
  readonly containedFrom: CivilDate;
  readonly evidence: string;
  readonly illustrative: boolean;
  readonly effects: readonly Effect[];
  /** In the order decided. */
  readonly decisions: readonly StoredDecision[];
}
