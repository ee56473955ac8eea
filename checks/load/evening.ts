/** The unit and quarter that everybody is late with, and one who owned it before. */
export const evening = {
  period: 'fy2024-q1',
  unit: 'cainiao',
  owner: 'owner.cainiao@demo.example',
} as const;

export const emailOf = (place: number): string => `owner.${place}@evening.example`;

/** One answer that may be typed in, and how the ledger has it. */
export interface EveningCell {
  readonly leaf: string;
  readonly metric: string;
  readonly entered: string;
  readonly revision: number;
}
