'use client';

import { useEffect } from 'react';

const kept = 'greenledger:entries';
const wanted = 'greenledger:restore';

type Entry = readonly [name: string, value: string];
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** Remembers what was last sent from this tab, and puts it back once after a reload that a stale page forced. Never passwords. */
export function KeepEntries() {
  useEffect(() => {
    const remember = (event: SubmitEvent) => {
      if (event.target instanceof HTMLFormElement) keep(event.target);
    };
    document.addEventListener('submit', remember, true);
    if (sessionStorage.getItem(wanted) === location.pathname) restore();
    sessionStorage.removeItem(wanted);
    return () => document.removeEventListener('submit', remember, true);
  }, []);
  return null;
}

/** Asked for by the page that says "reload". */
export function restoreAfterReload(): void {
  sessionStorage.setItem(wanted, location.pathname);
  location.reload();
}

function keep(form: HTMLFormElement): void {
  const entries = [...form.elements].filter(isKept).map((control): Entry => [control.name, control.value]);
  sessionStorage.setItem(kept, JSON.stringify({ path: location.pathname, entries }));
}

function isKept(element: Element): element is Control {
  if (element instanceof HTMLTextAreaElement || element instanceof HTMLSelectElement)
    return element.name !== '';
  if (!(element instanceof HTMLInputElement) || element.name === '') return false;
  if (element.type === 'radio' || element.type === 'checkbox') return element.checked;
  return !['password', 'hidden', 'file', 'submit', 'button'].includes(element.type);
}

function restore(): void {
  const { path, entries } = JSON.parse(sessionStorage.getItem(kept) ?? '{}') as {
    path?: string;
    entries?: Entry[];
  };
  if (path !== location.pathname) return;
  for (const [name, value] of entries ?? []) {
    for (const control of document.getElementsByName(name)) {
      if (control instanceof HTMLInputElement && (control.type === 'radio' || control.type === 'checkbox')) {
        if (control.value === value && !control.checked) control.click();
      } else if (isKept(control)) write(control, value);
    }
  }
}

/** Through the element's own setter, so that a controlled field hears of it too. */
function write(control: Control, value: string): void {
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), 'value')?.set?.call(control, value);
  control.dispatchEvent(new Event('input', { bubbles: true }));
  control.dispatchEvent(new Event('change', { bubbles: true }));
}
