import { useRouter } from 'next/navigation';
import { type RefObject, startTransition, useCallback, useEffect, useRef, useState } from 'react';
import type { FormState } from '@/lib/forms/form-state';
import { readSaveResult } from './save-result';

type Action = (state: FormState, form: FormData) => Promise<FormState>;
type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/** The server did not answer; what was typed stays where it is. */
const unanswered: FormState = { errors: [{ code: 'not-saved', values: {}, field: null }], values: {} };

/** So long after the last save the page is drawn anew, with its marks, changes and counts. */
const pauseMs = 1_000;

/** Saves each question once it is changed and left, one after another, and moves by Enter and F2. */
export function useAutosave(action: Action): {
  form: RefObject<HTMLFormElement | null>;
  saved: FormState | null;
  forget: () => void;
} {
  const form = useRef<HTMLFormElement>(null);
  const [saved, setSaved] = useState<FormState | null>(null);
  const known = useRef<Revisions>(new Map());
  const router = useRouter();
  useEffect(() => {
    const element = form.current;
    if (!element) return;
    let queue = Promise.resolve();
    let pause: ReturnType<typeof setTimeout> | undefined;
    const save = (event: Event) => {
      const question = event.target instanceof Element && event.target.closest('[data-question]');
      if (!question) return;
      question.setAttribute('data-saving', '');
      clearTimeout(pause);
      queue = queue.then(
        () =>
          new Promise((done) => {
            startTransition(async () => {
              const state = await action({ errors: [], values: {} }, partOf(element, question)).catch(
                () => unanswered,
              );
              question.removeAttribute('data-saving');
              learn(known.current, state);
              setSaved(state);
              clearTimeout(pause);
              pause = setTimeout(() => startTransition(() => router.refresh()), pauseMs);
              done();
            });
          }),
      );
    };
    const tell = ({ formData }: FormDataEvent) => tellRevisions(formData, known.current);
    element.addEventListener('formdata', tell);
    element.addEventListener('change', save);
    element.addEventListener('keydown', move);
    return () => {
      clearTimeout(pause);
      element.removeEventListener('formdata', tell);
      element.removeEventListener('change', save);
      element.removeEventListener('keydown', move);
    };
  }, [action, router]);
  const forget = useCallback(() => setSaved(null), []);
  return { form, saved, forget };
}

/** What this form saved, by the names of the fields that say so. */
type Revisions = Map<string, number>;

function learn(known: Revisions, state: FormState): void {
  for (const [name, revision] of Object.entries(readSaveResult(state.result).revisions)) {
    known.set(name, revision);
  }
}

/**
 * The next save of a cell may be on its way before the page is drawn anew, or the page be drawn as it was before the
 * last: one's own saves are never somebody else's.
 */
function tellRevisions(form: FormData, known: Revisions): void {
  for (const [name, revision] of known) {
    if (form.has(name) && Number(form.get(name)) < revision) form.set(name, String(revision));
  }
}

/** The fields of one question, and the hidden ones that say which form they belong to. */
function partOf(form: HTMLFormElement, question: Element): FormData {
  const data = new FormData();
  for (const [name, value] of new FormData(form)) {
    const control = form.elements.namedItem(name);
    const own = control instanceof Element && question.contains(control);
    if (own || !name.includes(':')) data.append(name, value);
  }
  data.set('intent', 'autosave');
  return data;
}

const isEntry = (element: unknown): element is Control =>
  (element instanceof HTMLInputElement && element.type === 'text') || element instanceof HTMLTextAreaElement;

function move(event: KeyboardEvent): void {
  const { target, key } = event;
  if (!(target instanceof HTMLElement)) return;
  const question = target.closest('[data-question]');
  if (key === 'F2' && question) {
    const details = question.querySelector<HTMLDetailsElement>(':scope > details');
    if (details) details.open = !details.open;
    event.preventDefault();
  }
  if (key !== 'Enter' || !(target instanceof HTMLInputElement) || target.type !== 'text') return;
  event.preventDefault();
  const entries = [...(target.form?.querySelectorAll<HTMLElement>('[name^="v:"]') ?? [])].filter(
    (entry) => isEntry(entry) && entry.offsetParent !== null,
  );
  entries[entries.indexOf(target) + (event.shiftKey ? -1 : 1)]?.focus();
}
