import { revalidatePath } from 'next/cache';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { ZodType } from 'zod';
import { requireViewer } from '../access/require-viewer';
import type { Viewer } from '../access/viewer';
import { Refusal } from '../errors';
import { logError } from '../log';
import { securityEvent } from '../telemetry/security-event.mjs';
import type { FormError, FormState } from './form-state';

/** What a verb tells the page: where to go next, or what to say here. */
export interface Outcome {
  readonly redirectTo?: string;
  readonly done?: string;
  readonly result?: string;
}

/** Never sent back to the browser. */
const secretField = /password/i;

function typed(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, value] of form) {
    if (typeof value === 'string' && !key.startsWith('$') && !secretField.test(key)) values[key] = value;
  }
  return values;
}

/** The form among what was sent: second after the state before; alone, or not there, where somebody made the post up. */
function formAmong(...sent: readonly unknown[]): FormData {
  return sent.find((one): one is FormData => one instanceof FormData) ?? new FormData();
}

/** Refusals of what the page never offered: the sender reached beyond their role, or wrote the form themselves. */
const reachedBeyond = new Set([
  'not-allowed',
  'submission-not-found',
  'question-not-asked',
  'leaf-not-in-unit',
]);

function errorsOf(error: unknown): FormError[] {
  if (error instanceof Refusal) {
    if (reachedBeyond.has(error.code)) securityEvent('access.denied', { refusal: error.code });
    return [{ code: error.code, values: error.values, field: error.field ?? null }];
  }
  return [{ code: 'unexpected', values: { reference: logError('action failed', error) }, field: null }];
}

/**
 * Makes a porch: viewer → parse → verb → redirect or a sentence.
 * Expected errors become form state; unexpected ones go to the log and leave a calm sentence with a reference.
 */
export function action<Input>(
  schema: ZodType<Input>,
  verb: (viewer: Viewer, input: Input) => Promise<Outcome | undefined>,
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (previous, sent) => {
    const viewer = await requireViewer();
    const form = formAmong(sent, previous);
    const values = typed(form);
    const parsed = schema.safeParse(Object.fromEntries([...form].filter(([key]) => !key.startsWith('$'))));
    if (!parsed.success) {
      const errors = parsed.error.issues.map((issue) => ({
        code: issue.message,
        values: {},
        field: issue.path.join('.') || null,
      }));
      return { errors, values };
    }
    let outcome: Outcome | undefined;
    try {
      outcome = await verb(viewer, parsed.data);
    } catch (error) {
      unstable_rethrow(error);
      return { errors: errorsOf(error), values };
    }
    revalidatePath('/', 'layout');
    if (outcome?.redirectTo) redirect(outcome.redirectTo);
    return {
      errors: [],
      values: {},
      ...(outcome?.done ? { done: outcome.done } : {}),
      ...(outcome?.result ? { result: outcome.result } : {}),
    };
  };
}
