import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonLook, buttonClass } from './button';

/** A way to another page that is drawn as a button. */
export function LinkButton({
  look = 'secondary',
  className = '',
  ...rest
}: ComponentProps<typeof Link> & { look?: ButtonLook }) {
  return <Link prefetch={false} {...rest} className={`${buttonClass[look]} ${className}`} />;
}
