import { revalidatePath } from 'next/cache';
import { redirect, unstable_rethrow } from 'next/navigation';
import type { ZodType } from 'zod';
import { currentViewer } from '../access/current-viewer';
import type { Viewer } from '../access/viewer';
import { Refusal, Refusals } from '../errors';
import { logError } from '../log';
import { securityEvent } from '../telemetry/security-event.mjs';
import type { FormError, FormState } from './form-state';
import { askToSignIn } from './held/ask-to-sign-in';
import { formName } from './held/form-name';
import { heldPlace } from './held/held-cookie';
import { releaseHeldForm } from './held/release-held-form';
import { typedFields } from './typed-fields';

/** What a verb tells the page: where to go next, or what to say here. */
export interface Outcome {
  readonly redirectTo?: string;
  readonly done?: string;
  readonly result?: string;
}

interface Manner {
  /** Whether this post saves a part of the form while its page stays: it is not drawn anew, and never led away, not even to sign in. */
  readonly inBackground?: (form: FormData) => boolean;
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

const signedOut: FormState = { errors: [{ code: 'signed-out', values: {}, field: null }], values: {} };

function errorsOf(error: unknown): FormError[] {
  if (error instanceof Refusals) return error.all.flatMap(errorsOf);
  if (error instanceof Refusal) {
    if (reachedBeyond.has(error.code)) securityEvent('access.denied', { refusal: error.code });
    return [{ code: error.code, values: error.values, field: error.field ?? null }];
  }
  return [{ code: 'unexpected', values: { reference: logError('action failed', error) }, field: null }];
}

/**
 * Makes a porch: viewer → parse → verb → redirect or a sentence. Whoever was signed out meanwhile signs in and finds
 * what they had typed.
 * Expected errors become form state; unexpected ones go to the log and leave a calm sentence with a reference.
 */
export function action<Input>(
  schema: ZodType<Input>,
  verb: (viewer: Viewer, input: Input) => Promise<Outcome | undefined>,
  { inBackground = () => false }: Manner = {},
): (previous: FormState, form: FormData) => Promise<FormState> {
  return async (previous, sent) => {
    const form = formAmong(sent, previous);
    const aside = inBackground(form);
    const here = await currentViewer();
    if (!here && aside) return signedOut;
    const viewer = here ?? (await askToSignIn(form));
    const values = typedFields(form);
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
    await release(viewer, form, aside);
    // Saved in passing, the page draws itself anew when its person pauses.
    if (!aside) revalidatePath('/', 'layout');
    if (outcome?.redirectTo) redirect(outcome.redirectTo);
    return {
      errors: [],
      values: {},
      ...(outcome?.done ? { done: outcome.done } : {}),
      ...(outcome?.result ? { result: outcome.result } : {}),
    };
  };
}

/** What was held from before signing in is saved now. */
async function release(viewer: Viewer, form: FormData, aside: boolean): Promise<void> {
  const place = await heldPlace();
  const saved = { form: formName(form), part: aside ? new Set(form.keys()) : null };
  if (place) await releaseHeldForm(place, viewer.userId, saved);
}
