import { canonical, type Decimal, decimal, divide, multiply } from './decimal';
import { convertQuantity, type Quantity, QuantityError } from './quantity';
import { findUnit, type Unit } from './unit';

/** One part of a fuel's factor, and whether it is the guideline's default or was measured here. */
export type FuelPart = { readonly value: Quantity; readonly source: string; readonly measured: boolean };

/** The parts are kept apart so that one can be replaced by a measurement (calculation-rules §3). */
export type FuelFactor = {
  /** Net calorific value: GJ of fuel per amount of fuel, "GJ fuel/t". */
  readonly netCalorificValue: FuelPart;
  /** Carbon content: t of carbon per GJ, "t/GJ fuel". */
  readonly carbonContent: FuelPart;
  /** Oxidation factor, a ratio. */
  readonly oxidation: FuelPart;
};

/** t CO2, and the product it came from, part by part. */
export type Combustion = { readonly tonnesCo2: Decimal; readonly steps: readonly string[] };

/** Molar masses of CO2 and of carbon. */
const CO2_OF_CARBON = { co2: decimal('44'), carbon: decimal('12') } as const;

const unit = (text: string): Unit => findUnit(text) as Unit;
const [RATIO, CARBON_PER_ENERGY] = [unit('ratio'), unit('t/GJ fuel')];

/**
 * CO2 of burnt fuel: E = AD × NCV × CC × OF × 44/12 (GB/T 32150, GB/T 32151), exact but for the one division.
 * Throws QuantityError where a part is in units of something else.
 */
export function burn(activity: Quantity, factor: FuelFactor): Combustion {
  const perAmount = unitPer(activity.unit);
  const parts = [
    activity,
    convertQuantity(factor.netCalorificValue.value, perAmount),
    convertQuantity(factor.carbonContent.value, CARBON_PER_ENERGY),
    convertQuantity(factor.oxidation.value, RATIO),
  ];
  const carbon = parts.reduce((product, { value }) => multiply(product, value), decimal('1'));
  const tonnesCo2 = divide(multiply(carbon, CO2_OF_CARBON.co2), CO2_OF_CARBON.carbon) as Decimal;
  const steps = parts.map(({ value, unit: { code } }) => `${canonical(value)} ${code}`);
  return { tonnesCo2, steps: [...steps, '44/12', `${canonical(tonnesCo2)} t CO2`] };
}

/** The unit of a calorific value for this unit of fuel. */
function unitPer(fuel: Unit): Unit {
  const found = findUnit(`GJ fuel/${fuel.code}`);
  if (!found) throw new QuantityError('unknown-unit', `A calorific value per ${fuel.code} has no unit.`);
  return found;
}
