import { type Decimal, decimal, multiply, ONE, total } from './decimal';
import type { GasAmount } from './gwp';

/** What a refrigerant is made of, as shares of its mass: R-410A is 0.5 HFC-32 and 0.5 HFC-125. */
export type Blend = {
  readonly code: string;
  readonly parts: readonly (readonly [gas: string, share: string])[];
};

/**
 * The gases of a charge by mass; a top-up replaces what leaked, so it is what was emitted (GHG Protocol, top-up
 * method). Throws where the shares do not make a whole.
 */
export function gasesOfBlend(blend: Blend, kilograms: Decimal): GasAmount[] {
  const shares = blend.parts.map(([, share]) => decimal(share));
  const whole = total(shares);
  if (!whole.eq(ONE)) throw new Error(`The parts of ${blend.code} make ${whole.toFixed()} of it, not 1.`);
  return blend.parts.map(([gas, share]) => ({
    gas,
    origin: 'fossil',
    kilograms: multiply(kilograms, decimal(share)),
  }));
}
