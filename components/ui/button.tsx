import type { ComponentProps } from 'react';

export type ButtonLook = 'primary' | 'secondary' | 'quiet';

export const buttonClass: Record<ButtonLook, string> = {
  primary: 'button button-primary',
  secondary: 'button',
  quiet: 'button button-quiet',
};

/** One primary button a page, at the right of the bar at its foot; every other is secondary or quiet. */
export function Button({
  look = 'secondary',
  className = '',
  type = 'submit',
  ...rest
}: ComponentProps<'button'> & { look?: ButtonLook }) {
  return <button type={type} {...rest} className={`${buttonClass[look]} ${className}`} />;
}
