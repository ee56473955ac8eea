'use client';

import { type ComponentProps, useState } from 'react';

/** A password that its owner may look at. */
export function PasswordInput({
  show,
  hide,
  ...rest
}: ComponentProps<'input'> & { show: string; hide: string }) {
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <input
        required
        autoComplete="current-password"
        {...rest}
        type={shown ? 'text' : 'password'}
        className="input min-h-11 pr-20"
      />
      <button
        type="button"
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="scripted link absolute inset-y-0 right-0 px-3 text-body"
      >
        {shown ? hide : show}
      </button>
    </span>
  );
}
