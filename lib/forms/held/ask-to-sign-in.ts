import { requireViewer } from '../../access/require-viewer';
import { sessionOwner } from '../../access/session-owner';
import type { Viewer } from '../../access/viewer';
import { typedFields } from '../typed-fields';
import { formName } from './form-name';
import { keepHeldPlace } from './held-cookie';
import { holdForm } from './hold-form';

/** Of a form sent without a viewer: keeps what was typed, then leads to sign in and back to its page. */
export async function askToSignIn(form: FormData): Promise<Viewer> {
  const fields = { form: formName(form), values: typedFields(form) };
  await holdForm(await keepHeldPlace(), fields, await sessionOwner());
  return requireViewer();
}
