import type { ConsolidationApproach } from './accounting-share';

/** A leased asset, seen from the group (GHG Protocol Corporate Standard, appendix F). */
export type Lease = {
  readonly direction: 'lease-in' | 'lease-out';
  readonly kind: 'operating' | 'finance';
  /** Whether the group operates the asset: who runs the plant decides, not who owns the building. */
  readonly operatedByGroup: boolean;
};

/** Where the emissions of a leased asset belong. */
export type LeaseScope = 'scopes-1-2' | 'scope-3-8' | 'scope-3-13';

/**
 * A finance lease counts as the lessee's own. An operating lease belongs to who controls: leased in, to scopes 1 and 2
 * only under operational control and where the group operates it, else to category 8; leased out, the mirror of it.
 */
export function scopeOfLease(lease: Lease, approach: ConsolidationApproach): LeaseScope {
  const { direction, kind, operatedByGroup } = lease;
  const operational = approach === 'OPERATIONAL_CONTROL';
  if (direction === 'lease-in') {
    return kind === 'finance' || (operational && operatedByGroup) ? 'scopes-1-2' : 'scope-3-8';
  }
  return kind === 'finance' || (operational && !operatedByGroup) ? 'scope-3-13' : 'scopes-1-2';
}

/** Why a lease belongs where it does. */
export type LeaseReason =
  /** Leased in, and counted as the lessee's own. */
  | 'finance-lease-in'
  /** Leased in; the group runs it, and control of operation decides. */
  | 'group-operates'
  /** Leased in; somebody else runs it, and control of operation decides. */
  | 'others-operate'
  /** Leased in without ownership: neither equity nor financial control. */
  | 'not-owned'
  /** Leased out, and counted as the lessee's own. */
  | 'finance-lease-out'
  /** Leased out; the lessee runs it, and control of operation decides. */
  | 'lessee-operates'
  /** Leased out, and still owned. */
  | 'owned';

/** The reason of `scopeOfLease`, under the same approach. */
export function reasonOfLease(lease: Lease, approach: ConsolidationApproach): LeaseReason {
  const { direction, kind, operatedByGroup } = lease;
  if (kind === 'finance') return direction === 'lease-in' ? 'finance-lease-in' : 'finance-lease-out';
  if (approach !== 'OPERATIONAL_CONTROL') return direction === 'lease-in' ? 'not-owned' : 'owned';
  if (operatedByGroup) return 'group-operates';
  return direction === 'lease-in' ? 'others-operate' : 'lessee-operates';
}
