import type { Figure } from './figure';

/** Unrounded, with the sign of what is bounded. */
export const statedValue = (
  figure: { readonly value: Figure['value']; readonly comparator: string } | null,
): string | null =>
  figure?.value == null ? null : `${figure.comparator === '=' ? '' : `${figure.comparator} `}${figure.value}`;
