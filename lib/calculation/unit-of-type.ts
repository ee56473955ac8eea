import { canonical } from './decimal';
import { alikeDimensions, type FormulaType, type NumberType, scaleBetween, typeOfUnit } from './formula-type';

/**
 * The unit that numbers of a type are in, in one of these units' spelling: 'MWh', or '0.01 MWh' where none fits as it
 * is. Empty for a plain number and for what only its factor says; null where none of them measures the same.
 */
export function unitOfType(type: FormulaType, units: readonly string[]): string | null {
  if (type.kind !== 'number') return '';
  const alike = units.flatMap((unit) => {
    const of = typeOfUnit(unit, type.behaviour);
    return of && alikeDimensions(of.dimension, type.dimension) ? [{ unit, scale: scaleOf(type, of) }] : [];
  });
  const fitting = alike.find(({ scale }) => scale === '1') ?? alike[0];
  if (isPlain(type) && (type.behaviour === 'constant' || fitting?.scale !== '1')) return '';
  if (!fitting) return null;
  return fitting.scale === '1' ? fitting.unit : `${fitting.scale} ${fitting.unit}`;
}

const isPlain = ({ dimension }: NumberType): boolean => dimension.length === 0;

function scaleOf(type: NumberType, unit: NumberType): string | null {
  const scale = scaleBetween(type, unit);
  return scale && canonical(scale);
}
