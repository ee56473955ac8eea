import { ADOPTED_APPROACH, approaches, type ConsolidationApproach } from '../calculation/accounting-share';

/** How an address writes an approach: 'equity-share'. */
export const approachSlug = (approach: ConsolidationApproach): string =>
  approach.toLowerCase().replace('_', '-');

/** The approach an address asks for; the adopted one where it says nothing, null where there is no such approach. */
export function parseApproach(text: string | null): ConsolidationApproach | null {
  if (text === null) return ADOPTED_APPROACH;
  return approaches.find((approach) => approachSlug(approach) === text.toLowerCase()) ?? null;
}
