import { add, type Decimal, multiply } from './decimal';

/** Avoided by solar electricity, in tonnes: never netted with the inventory (GHG Protocol, ch. 8). */
export type AvoidedBySolar = {
  /** Used here: it has lowered scope 2 already, and says so. */
  readonly selfUsed: { readonly tonnes: Decimal; readonly alreadyInScopeTwo: true };
  /** Fed into the grid: outside the inventory. */
  readonly exported: { readonly tonnes: Decimal; readonly alreadyInScopeTwo: false };
  readonly together: Decimal;
};

/** Both parts by the displacement factor, t per MWh, kept apart (calculation-rules §8). */
export function avoidedBySolar(
  megawattHours: { readonly selfUsed: Decimal; readonly exported: Decimal },
  displacement: Decimal,
): AvoidedBySolar {
  const [selfUsed, exported] = [megawattHours.selfUsed, megawattHours.exported].map((each) =>
    multiply(each, displacement),
  ) as [Decimal, Decimal];
  return {
    selfUsed: { tonnes: selfUsed, alreadyInScopeTwo: true },
    exported: { tonnes: exported, alreadyInScopeTwo: false },
    together: add(selfUsed, exported),
  };
}
