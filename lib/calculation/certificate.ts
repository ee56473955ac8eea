import type { Decimal } from './decimal';

/** The Scope 2 Quality Criteria (GHG Protocol Scope 2 Guidance, ch. 7); one unanswered is one not met. */
export const qualityCriteria = [
  'conveys-emission-rate',
  'only-instrument-of-its-mwh',
  'tracked-redeemed-retired-for-the-reporter',
  'vintage-near-consumption',
  'same-market-as-consumption',
  'supplier-rate-from-delivered-electricity',
  'direct-line-conveys-no-certificate-elsewhere',
  'residual-mix-or-its-absence-disclosed',
] as const;
export type QualityCriterion = (typeof qualityCriteria)[number];

/** A block of megawatt hours whose attributes were bought: 绿证 (GEC), I-REC, a green-power contract's own certificates. */
export type Certificate = {
  /** One id, one block: a contract and its certificates are the same megawatt hours. */
  readonly id: string;
  readonly kind: string;
  readonly megawattHours: Decimal;
  /** When it was generated: civil dates, both inside. */
  readonly generatedFrom: string;
  readonly generatedTo: string;
  /** The facility it was bought for; null where it is for the pooled boundary that the office declared. */
  readonly facility: string | null;
  readonly transferred: boolean;
  readonly retired: boolean;
  /** The same generation was also claimed as a carbon credit (CCER). */
  readonly claimedAsCredit: boolean;
  readonly criteriaMet: ReadonlySet<QualityCriterion>;
};

/** Why a certificate, or a part of it, covers nothing. */
export type UncoveredReason =
  | 'not-transferred'
  | 'not-retired'
  | 'claimed-as-credit'
  | 'not-recognised'
  | 'criteria-not-met'
  | 'same-megawatt-hours'
  | 'other-facility'
  | 'out-of-period'
  | 'excess';

/** I-REC is not recognised for generation in China after this day (National Energy Administration, 2024). */
const LAST_DAY_OF_IREC = '2024-12-31';

/** Why a certificate covers nothing wherever it is put; null where it may cover. */
export function unfitness(certificate: Certificate): UncoveredReason | null {
  if (!certificate.transferred) return 'not-transferred';
  if (!certificate.retired) return 'not-retired';
  if (certificate.claimedAsCredit) return 'claimed-as-credit';
  if (certificate.kind === 'I-REC' && certificate.generatedTo > LAST_DAY_OF_IREC) return 'not-recognised';
  return qualityCriteria.every((criterion) => certificate.criteriaMet.has(criterion))
    ? null
    : 'criteria-not-met';
}
