import type { ComponentProps } from 'react';

export function TextInput({ className = '', type = 'text', ...rest }: ComponentProps<'input'>) {
  return <input type={type} {...rest} className={`input ${className}`} />;
}
