import type { ConsolidationApproach } from '@/lib/calculation/accounting-share';
import type { HoldingRow } from '@/lib/rollups/held-tree';
import type { WayStep } from '@/lib/rollups/leaf-way';

/** Why a step of the way counts with its share: a sentence's key with what fills it. */
export type WayReason = {
  readonly key:
    | 'rented'
    | 'nothingSaid'
    | 'investment'
    | 'operated'
    | 'notOperated'
    | 'equity'
    | 'whole'
    | 'jointVenture'
    | 'controlled'
    | 'notControlled';
  readonly relationship: HoldingRow['relationship'] | null;
  readonly equityShare: string | null;
};

/** The reason in the terms of GHG Protocol Corporate Standard, table 1, as `accountingShare` decides. Pure. */
export function wayReason(
  { holding, rented }: Pick<WayStep, 'holding' | 'rented'>,
  approach: ConsolidationApproach,
): WayReason {
  const { relationship = null, equityShare = null } = holding ?? {};
  return { key: keyOf(holding, rented, approach), relationship, equityShare };
}

function keyOf(
  holding: HoldingRow | null,
  rented: boolean,
  approach: ConsolidationApproach,
): WayReason['key'] {
  if (rented) return 'rented';
  if (!holding) return 'nothingSaid';
  const { relationship, operationalControl, financialControl } = holding;
  if (relationship === 'FIXED_ASSET_INVESTMENT') return 'investment';
  if (approach === 'OPERATIONAL_CONTROL') return operationalControl ? 'operated' : 'notOperated';
  if (approach === 'EQUITY_SHARE') return relationship === 'PARENT' ? 'whole' : 'equity';
  if (relationship === 'JOINT_VENTURE' && !financialControl) return 'jointVenture';
  return financialControl ? 'controlled' : 'notControlled';
}
