'use client';

import { usePathname, useSearchParams } from 'next/navigation';
import { createContext, type ReactNode, useContext } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import { HeldNotice, type HeldWords } from './held-notice';

type Held = {
  path: string;
  /** Which form of the page it was, by its id. */
  form: string;
  values: Readonly<Record<string, string>>;
};

const HeldForm = createContext<{ held: Held; words: HeldWords } | null>(null);

/** Tells the page's forms what was typed in one of them before its person was signed out; drawn without scripts too. */
export function HeldFormProvider({
  held,
  words,
  children,
}: {
  held: Held | null;
  words: HeldWords;
  children: ReactNode;
}) {
  const path = usePathname();
  const search = useSearchParams().toString();
  const here = search ? `${path}?${search}` : path;
  return <HeldForm value={held?.path === here ? { held, words } : null}>{children}</HeldForm>;
}

/** What was typed in this form, as its first state, and the notice that says so. */
export function useHeldForm(form: string): { state: FormState; notice: ReactNode } | null {
  const found = useContext(HeldForm);
  if (found?.held.form !== form) return null;
  const { held, words } = found;
  return {
    state: { errors: [], values: held.values },
    notice: <HeldNotice path={held.path} words={words} />,
  };
}

/** The hidden field by which a form is known again after signing in. */
export function FormName({ form }: { form: string }) {
  return <input type="hidden" name="$form" value={form} />;
}
