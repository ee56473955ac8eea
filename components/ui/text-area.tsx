import type { ComponentProps } from 'react';

export function TextArea({ className = '', rows = 4, ...rest }: ComponentProps<'textarea'>) {
  return <textarea rows={rows} {...rest} className={`input ${className}`} />;
}
