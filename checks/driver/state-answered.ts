import type { FormState } from '@/lib/forms/form-state';

/** What an action that was called by scripts came to; null where the answer is none of its. */
export function stateAnswered(body: string): FormState | null {
  const line = /^1:(\{"errors":.*)$/m.exec(body)?.[1];
  return line === undefined ? null : (JSON.parse(line) as FormState);
}
