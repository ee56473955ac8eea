import type { DataQuality } from './uncertainty';

/** Where an answer comes from, as its author said; ESTIMATE too wherever the answer itself is an estimate. */
export type DataSource = 'METER' | 'INVOICE' | 'RECORD' | 'PARTNER' | 'ESTIMATE' | 'UNSAID';

/** From the surest to the least sure. */
export const dataSources: readonly DataSource[] = [
  'METER',
  'INVOICE',
  'RECORD',
  'PARTNER',
  'ESTIMATE',
  'UNSAID',
];

/**
 * The grade of an answer by its source (design): what is metered or billed from a meter is of high quality, the group's
 * own records good, a partner's word fair, an estimate poor. What says nothing of its source is taken for fair.
 */
export const qualityOfSource: Readonly<Record<DataSource, DataQuality>> = {
  METER: 'high',
  INVOICE: 'high',
  RECORD: 'good',
  PARTNER: 'fair',
  ESTIMATE: 'poor',
  UNSAID: 'fair',
};

/**
 * The grade of a factor by how far its number is trusted (design): high where it was read in the publication itself,
 * good where it comes from a copy, from hearsay or by calculation. One with a usual value inside, and one put by hand,
 * is no better than fair.
 */
export function qualityOfFactor(confidence: string, overridden: boolean): DataQuality {
  if (overridden || confidence.includes('usual value')) return 'fair';
  return confidence.startsWith('published') ? 'high' : 'good';
}
