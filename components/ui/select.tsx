import type { ComponentProps } from 'react';

export type Option = { value: string; label: string; disabled?: boolean };

/** One of many, by the browser's own list. */
export function Select({
  options,
  className = '',
  ...rest
}: Omit<ComponentProps<'select'>, 'children'> & { options: readonly Option[] }) {
  return (
    <select {...rest} className={`input ${className}`}>
      {options.map(({ value, label, disabled }) => (
        <option key={value} value={value} disabled={disabled}>
          {label}
        </option>
      ))}
    </select>
  );
}
