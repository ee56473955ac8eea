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
