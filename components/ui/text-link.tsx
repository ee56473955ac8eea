import Link from 'next/link';
import type { ComponentProps } from 'react';

/** An underlined link in running text or in a list of acts. Nothing is fetched before it is followed. */
export function TextLink({ className = '', ...rest }: ComponentProps<typeof Link>) {
  return <Link prefetch={false} {...rest} className={`link ${className}`} />;
}
