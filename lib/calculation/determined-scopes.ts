import type { ConsolidationApproach } from './accounting-share';
import { type Lease, type LeaseReason, type LeaseScope, reasonOfLease, scopeOfLease } from './lease';
import { scopeOfTransport, type Transport, type TransportScope } from './transport';

/** What was recorded of a place: how it is leased, or how goods are carried. */
export type Determined =
  | ({ readonly subject: 'lease' } & Lease)
  | ({ readonly subject: 'carriage' } & Transport);

export type DeterminedScope = LeaseScope | TransportScope;

/** Where its emissions belong under one approach, and why. */
export interface ScopeUnder {
  readonly approach: ConsolidationApproach;
  readonly scope: DeterminedScope;
  readonly because: LeaseReason | 'group-carries' | 'group-pays' | 'others-pay';
}

const approaches = ['OPERATIONAL_CONTROL', 'FINANCIAL_CONTROL', 'EQUITY_SHARE'] as const;

/** Under each of the three approaches; carriage belongs to one scope under all of them. Pure. */
export function determinedScopes(determined: Determined): ScopeUnder[] {
  return approaches.map((approach): ScopeUnder => {
    if (determined.subject === 'lease')
      return {
        approach,
        scope: scopeOfLease(determined, approach),
        because: reasonOfLease(determined, approach),
      };
    return { approach, scope: scopeOfTransport(determined), because: whyCarried(determined) };
  });
}

function whyCarried({ carriedBy, paidBy }: Transport) {
  if (carriedBy === 'group') return 'group-carries';
  return paidBy === 'group' ? 'group-pays' : 'others-pay';
}
