import { add, type Decimal, divide, multiply, subtract, ZERO } from './decimal';

/** A rung of the market-based hierarchy (GHG Protocol Scope 2 Guidance, table 6.3), best first. */
export type Rung = 'certificate' | 'contract' | 'supplier' | 'residual-mix' | 'grid-average';

/** Tonnes per megawatt hour, and which factor that is. */
export type ElectricityFactor = { readonly code: string; readonly tonnesPerMwh: Decimal };

/** One facility's electricity in one period, in megawatt hours. */
export type Electricity = {
  /** All that was used, on-site generation included. */
  readonly consumed: Decimal;
  /** Of it, generated here and used here. */
  readonly selfGenerated: Decimal;
  /** Of the self-generated, whose certificates were sold: market-based it is bought from the grid. */
  readonly attributesSold: Decimal;
  /** Covered by certificates of the ledger. */
  readonly covered: Decimal;
  /** A supplier's own rate and how much it delivered; null without one. */
  readonly supplier: { readonly delivered: Decimal; readonly factor: ElectricityFactor } | null;
};

export type ElectricityFactors = {
  readonly location: ElectricityFactor;
  /** Null where none is published: the balance then stands on the grid average, and says so. */
  readonly residualMix: ElectricityFactor | null;
};

export type MarketLine = {
  readonly rung: Rung;
  readonly megawattHours: Decimal;
  readonly factor: ElectricityFactor | null;
  readonly tonnes: Decimal;
};

export type ScopeTwo = {
  readonly locationBased: Decimal;
  readonly marketBased: Decimal;
  readonly lines: readonly MarketLine[];
  /** Clean megawatt hours ÷ consumption, each once; null where nothing was consumed. */
  readonly cleanShare: Decimal | null;
};

/** More was claimed for a place and time than it consumed. */
export class OverClaimed extends Error {}

/**
 * Scope 2 both ways (GHG Protocol Scope 2 Guidance): location-based on what came from the grid; market-based down the
 * hierarchy. Self-generated electricity whose certificates were sold counts as bought, market-based only; location-based
 * stays as it is. Throws OverClaimed rather than cap in silence.
 */
export function scopeTwo(electricity: Electricity, factors: ElectricityFactors): ScopeTwo {
  const { consumed, selfGenerated, attributesSold, covered, supplier } = electricity;
  if (selfGenerated.gt(consumed))
    throw new OverClaimed('More was generated and used here than was consumed.');
  if (attributesSold.gt(selfGenerated))
    throw new OverClaimed('More attributes were sold than electricity was generated and used here.');
  const fromGrid = subtract(consumed, selfGenerated);
  const bought = add(fromGrid, attributesSold);
  const delivered = supplier?.delivered ?? ZERO;
  const balance = subtract(subtract(bought, covered), delivered);
  if (balance.lt(ZERO)) throw new OverClaimed('More was covered or delivered than was bought.');
  const rest = factors.residualMix;
  const lines = [
    line('certificate', covered, null),
    ...(supplier ? [line('supplier', delivered, supplier.factor)] : []),
    rest ? line('residual-mix', balance, rest) : line('grid-average', balance, factors.location),
  ].filter(({ megawattHours }) => !megawattHours.isZero());
  const clean = add(covered, subtract(selfGenerated, attributesSold));
  return {
    locationBased: multiply(fromGrid, factors.location.tonnesPerMwh),
    marketBased: lines.reduce((sum, { tonnes }) => add(sum, tonnes), ZERO),
    lines,
    cleanShare: divide(clean, consumed),
  };
}

function line(rung: Rung, megawattHours: Decimal, factor: ElectricityFactor | null): MarketLine {
  return {
    rung,
    megawattHours,
    factor,
    tonnes: factor ? multiply(megawattHours, factor.tonnesPerMwh) : ZERO,
  };
}
