import type { BinaryKind, Expression } from './expression';

const SIGNS: Partial<Record<BinaryKind, string>> = { sum: '+', difference: '-', product: '*', quotient: '/' };

/** A formula in canonical spelling: single blanks, brackets only where they change the meaning. */
export function formatFormula(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return expression.value;
    case 'coefficient':
      return `coefficient(${expression.value})`;
    case 'metric':
      return expression.code;
    case 'over':
      return `${expression.name}(${expression.code})`;
    case 'prev':
    case 'delta':
    case 'lastyear':
    case 'coverage':
      return `${expression.kind}(${expression.code})`;
    case 'factor':
      return `${expression.name}(${[expression.code, ...basisOf(expression)].join(', ')})`;
    case 'min':
    case 'union':
      return `${expression.kind}(${formatFormula(expression.left)}, ${formatFormula(expression.right)})`;
    default: {
      const own = rank(expression);
      const left = bracketed(expression.left, rank(expression.left) < own);
      return `${left} ${SIGNS[expression.kind]} ${bracketed(expression.right, rank(expression.right) <= own)}`;
    }
  }
}

const basisOf = (expression: Extract<Expression, { kind: 'factor' }>) =>
  expression.name === 'emissions' || expression.name === 'equivalent' ? [expression.basis] : [];

const bracketed = (expression: Expression, brackets: boolean) =>
  brackets ? `(${formatFormula(expression)})` : formatFormula(expression);

function rank({ kind }: Expression): number {
  if (kind === 'sum' || kind === 'difference') return 1;
  return kind === 'product' || kind === 'quotient' ? 2 : 3;
}
