import type { ComponentProps, ReactNode } from 'react';

/**
 * A quantity as people write it: right-aligned, its unit behind it. A text field on purpose, because a number field
 * of the browser drops what it cannot read (1.2万, 1,234.5) before anyone can be told.
 */
export function NumberInput({
  unit,
  className = '',
  ...rest
}: ComponentProps<'input'> & { unit?: ReactNode }) {
  return (
    <span className={`input-with-unit ${className}`}>
      <input type="text" inputMode="decimal" autoComplete="off" {...rest} className="input" />
      {unit ? <span className="text-body">{unit}</span> : null}
    </span>
  );
}
