/** A parsed formula. Operators of a chain associate to the left, as they are written. */
export type Expression =
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'metric'; readonly code: string }
  | { readonly kind: 'prev'; readonly code: string }
  | { readonly kind: 'delta'; readonly code: string }
  | { readonly kind: 'factor'; readonly name: FactorFunction; readonly code: string; readonly basis: string }
  | { readonly kind: BinaryKind; readonly left: Expression; readonly right: Expression };

export type FactorFunction = 'emissions' | 'energy' | 'tce' | 'equivalent';
export type BinaryKind = 'sum' | 'difference' | 'product' | 'quotient' | 'min' | 'union';

/** A metric that a formula reads, from this period or the one before, and the basis of the factor it is multiplied by. */
export type Operand = { readonly metric: string; readonly previous: boolean; readonly basis: string | null };

/** Every operand of a formula, each once, in the order of first mention. */
export function operandsOf(expression: Expression): Operand[] {
  const found = mentions(expression);
  return [...new Map(found.map((operand) => [Object.values(operand).join('|'), operand])).values()];
}

function mentions(expression: Expression): Operand[] {
  switch (expression.kind) {
    case 'number':
      return [];
    case 'metric':
      return [{ metric: expression.code, previous: false, basis: null }];
    case 'prev':
      return [{ metric: expression.code, previous: true, basis: null }];
    case 'delta':
      return [false, true].map((previous) => ({ metric: expression.code, previous, basis: null }));
    case 'factor':
      return [{ metric: expression.code, previous: false, basis: expression.basis }];
    default:
      return [...mentions(expression.left), ...mentions(expression.right)];
  }
}
