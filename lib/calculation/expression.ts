/** A parsed formula. Operators of a chain associate to the left, as they are written. */
export type Expression =
  | { readonly kind: 'number'; readonly value: string }
  /** A number that scales an amount and leaves its unit alone: a share, a loss factor. */
  | { readonly kind: 'coefficient'; readonly value: string }
  | { readonly kind: 'metric'; readonly code: string }
  | { readonly kind: 'prev'; readonly code: string }
  | { readonly kind: 'delta'; readonly code: string }
  | { readonly kind: 'lastyear'; readonly code: string }
  | { readonly kind: 'coverage'; readonly code: string }
  | { readonly kind: 'over'; readonly name: OverFunction; readonly code: string }
  | { readonly kind: 'factor'; readonly name: FactorFunction; readonly code: string; readonly basis: string }
  | { readonly kind: BinaryKind; readonly left: Expression; readonly right: Expression };

export type FactorFunction = 'emissions' | 'energy' | 'tce' | 'equivalent';
/** How a part of a ratio is put together over quarters, said in its formula. */
export type OverFunction = 'sum' | 'average' | 'end';
export type BinaryKind = 'sum' | 'difference' | 'product' | 'quotient' | 'min' | 'union';

/**
 * A metric that a formula reads, from this period or an earlier one (the one before, or the same a year before), and
 * the basis of the factor it is multiplied by. Of `coverage` only whether it is approved is read, not its amount.
 */
export type Operand = {
  readonly metric: string;
  readonly previous: boolean;
  readonly basis: string | null;
  readonly yearAgo?: true;
  readonly coverage?: true;
};

/** Every operand of a formula, each once, in the order of first mention. */
export function operandsOf(expression: Expression): Operand[] {
  const found = mentions(expression);
  return [...new Map(found.map((operand) => [JSON.stringify(operand), operand])).values()];
}

function mentions(expression: Expression): Operand[] {
  switch (expression.kind) {
    case 'number':
    case 'coefficient':
      return [];
    case 'metric':
    case 'over':
      return [{ metric: expression.code, previous: false, basis: null }];
    case 'lastyear':
      return [{ metric: expression.code, previous: true, basis: null, yearAgo: true }];
    case 'coverage':
      return [{ metric: expression.code, previous: false, basis: null, coverage: true }];
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
