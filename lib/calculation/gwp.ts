import { add, type Decimal, decimal, multiply, ZERO } from './decimal';

/** Global warming potentials over 100 years of one IPCC report: kg CO2e per kg of gas. One set is locked per inventory. */
export type GwpSet = { readonly code: string; readonly potentials: ReadonlyMap<string, Decimal> };

/** Where a gas comes from: decides the potential of methane and what is done with CO2. */
export type Origin = 'fossil' | 'biogenic';

/** An amount of one gas, in kilograms. */
export type GasAmount = { readonly gas: string; readonly origin: Origin; readonly kilograms: Decimal };

/** What an inventory makes of its gases, everything in kilograms. */
export type Equivalent = {
  readonly set: string;
  /** CO2e inside the scopes. */
  readonly total: Decimal;
  readonly gases: readonly (GasAmount & { readonly potential: Decimal; readonly equivalent: Decimal })[];
  /** CO2 of biomass: reported beside the scopes (GHG Protocol Corporate Standard, ch. 9). */
  readonly biogenicCo2: Decimal;
  /** Gases of the Montreal Protocol (HCFC, CFC): reported outside the scopes, as CO2e. */
  readonly outsideScopes: Decimal;
};

/** A gas that a set of potentials does not know; nobody guesses one. */
export class UnknownGas extends Error {
  constructor(gas: string, set: string) {
    super(`There is no potential of ${gas} in ${set}: choose one of its gases, or another set.`);
    this.name = 'UnknownGas';
  }
}

/** A set from rows of plain number text. CO2 is 1 by definition. */
export function gwpSet(code: string, rows: Iterable<readonly [gas: string, potential: string]>): GwpSet {
  const potentials = new Map<string, Decimal>([['CO2', decimal('1')]]);
  for (const [gas, potential] of rows) potentials.set(gas, decimal(potential));
  return { code, potentials };
}

/**
 * kg CO2e of one kg. Methane is taken by its origin where the set divides it ("fossil CH4"): AR6 knows 29.8 and 27.0,
 * its undivided 27.9 is not used (calculation-rules §3). Throws UnknownGas.
 */
export function potentialOf(set: GwpSet, gas: string, origin: Origin): Decimal {
  const potential = set.potentials.get(`${origin} ${gas}`) ?? set.potentials.get(gas);
  if (!potential) throw new UnknownGas(gas, set.code);
  return potential;
}

/** CO2e of gases under one set: sum(kg × potential); biogenic CO2 and the gases of the Montreal Protocol stand apart. */
export function equivalentOf(amounts: Iterable<GasAmount>, set: GwpSet): Equivalent {
  let [total, biogenicCo2, outsideScopes] = [ZERO, ZERO, ZERO];
  const gases: Equivalent['gases'][number][] = [];
  for (const amount of amounts) {
    const { gas, origin, kilograms } = amount;
    const potential = potentialOf(set, gas, origin);
    const equivalent = multiply(kilograms, potential);
    gases.push({ ...amount, potential, equivalent });
    if (gas === 'CO2' && origin === 'biogenic') biogenicCo2 = add(biogenicCo2, kilograms);
    else if (isMontrealGas(gas)) outsideScopes = add(outsideScopes, equivalent);
    else total = add(total, equivalent);
  }
  return { set: set.code, total, gases, biogenicCo2, outsideScopes };
}

/** Controlled by the Montreal Protocol, so outside the scopes: R-22, HCFC-141b, CFC-12. */
export const isMontrealGas = (gas: string): boolean => /^(HCFC|CFC)-/.test(gas) || gas === 'R-22';
