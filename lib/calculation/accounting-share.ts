import { type Decimal, multiply, ONE, ZERO } from './decimal';

/** GHG Protocol Corporate Standard, chapter 3: one approach for a whole inventory, at every level of the group. */
export const approaches = ['EQUITY_SHARE', 'FINANCIAL_CONTROL', 'OPERATIONAL_CONTROL'] as const;
export type ConsolidationApproach = (typeof approaches)[number];

/** The one in which figures are published; the rollups hold no other (calculation-rules §1, design). */
export const ADOPTED_APPROACH: ConsolidationApproach = 'OPERATIONAL_CONTROL';

export type HeldRelationship =
  | 'PARENT'
  | 'SUBSIDIARY'
  | 'JOINT_VENTURE'
  | 'ASSOCIATE'
  | 'FIXED_ASSET_INVESTMENT'
  | 'FRANCHISE';

/** What an owner holds of a unit. */
export type Holding = {
  readonly relationship: HeldRelationship;
  /** Economic interest, between 0 and 1. */
  readonly equityShare: Decimal;
  readonly financialControl: boolean;
  /** The owner, or one of its subsidiaries, operates it. */
  readonly operationalControl: boolean;
};

/**
 * The part of a unit's emissions that its owner accounts for (GHG Protocol Corporate Standard, table 1). Under
 * financial control a joint venture of joint control counts with its equity share; a fixed-asset investment never.
 */
export function accountingShare(holding: Holding, approach: ConsolidationApproach): Decimal {
  const { relationship, equityShare, financialControl, operationalControl } = holding;
  if (relationship === 'FIXED_ASSET_INVESTMENT') return ZERO;
  switch (approach) {
    case 'EQUITY_SHARE':
      return relationship === 'PARENT' ? ONE : equityShare;
    case 'OPERATIONAL_CONTROL':
      return operationalControl ? ONE : ZERO;
    default:
      if (relationship === 'JOINT_VENTURE' && !financialControl) return equityShare;
      return financialControl ? ONE : ZERO;
  }
}

/** Through a chain of holdings, from the top of the group down: the shares multiply. Of no holding, the whole. */
export const shareOfChain = (chain: readonly Holding[], approach: ConsolidationApproach): Decimal =>
  chain.reduce((share, holding) => multiply(share, accountingShare(holding, approach)), ONE);
