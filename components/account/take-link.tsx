'use client';

import { useEffect, useRef } from 'react';

/**
 * Takes the secret out of the address it came in, behind the "#" that browsers send nowhere, and hands it over as a form
 * is. Without scripts its holder types it.
 */
export function TakeLink({ open }: { open: (form: FormData) => Promise<void> }) {
  const form = useRef<HTMLFormElement>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const take = () => {
      const secret = window.location.hash.slice(1);
      if (!secret || !form.current || !field.current) return;
      window.history.replaceState(null, '', window.location.pathname);
      field.current.value = secret;
      form.current.requestSubmit();
    };
    take();
    window.addEventListener('hashchange', take);
    return () => window.removeEventListener('hashchange', take);
  }, []);
  return (
    <form ref={form} action={open} hidden>
      <input ref={field} type="hidden" name="secret" />
    </form>
  );
}
