/** One amount bounded by another of the same leaf and period, compared over all members together. */
export interface BoundRule {
  readonly code: 'at-least' | 'at-most';
  readonly metric: string;
  /** What is added to the metric before comparing. */
  readonly with?: string;
  /** The bound is the sum of these. */
  readonly others: readonly string[];
  readonly severity: 'error' | 'warning';
  /** Each member is bounded by the same member as well. */
  readonly byMember?: true;
}

/** What cannot be otherwise (error), and what seldom is (warning): systems A1, A5, C2, D1–D3, calculation-rules §4 and §7. */
export const boundRules: readonly BoundRule[] = [
  { code: 'at-least', metric: 'DC-FAC', others: ['DC-IT'], severity: 'error' },
  { code: 'at-most', metric: 'WT-DIS', others: ['WT-WD'], severity: 'error' },
  { code: 'at-most', metric: 'DC-WATER', others: ['WT-WD'], severity: 'warning' },
  { code: 'at-most', metric: 'EN-PV-SELF', with: 'EN-PV-EXP', others: ['EN-PV-GEN'], severity: 'error' },
  { code: 'at-most', metric: 'EN-PV-GEC-SOLD', others: ['EN-PV-SELF'], severity: 'error' },
  { code: 'at-most', metric: 'FL-EV', others: ['FL-VEH'], severity: 'error', byMember: true },
  { code: 'at-most', metric: 'SO-WOMEN-N', others: ['SO-HEAD'], severity: 'error' },
  { code: 'at-most', metric: 'PK-ECO', others: ['PK-TOTAL'], severity: 'error' },
  { code: 'at-most', metric: 'PW-TRACKED', others: ['PW-CONSIGN'], severity: 'error' },
  { code: 'at-most', metric: 'PW-DELIVERED-PROOF', others: ['PW-CONSIGN'], severity: 'error' },
];

/** Stages of one chain, in order: a later stage does not exceed the one answered before it (systems B4, CE-YILI). */
export const stageChain = {
  metric: 'CE-YILI',
  stages: ['2-clearance', '3-recycling', '4-returns', '5-reproduction'],
} as const;

/** Above this relative change against last quarter a note is asked for (calculation-rules §14). */
export const noteworthyChange = '0.2';

/** How far treated waste may lie from generated waste before it is asked about. */
export const wasteTolerance = '0.02';
