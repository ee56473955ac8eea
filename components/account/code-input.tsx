import type { FieldControl } from '../ui/field';
import { TextInput } from '../ui/text-input';

/** Six digits of an authenticator app: a phone shows its digits, and a password manager may fill them in. */
export function CodeInput(control: FieldControl) {
  return (
    <TextInput
      {...control}
      name="code"
      inputMode="numeric"
      autoComplete="one-time-code"
      required
      className="min-h-11 max-w-[200px] text-section"
    />
  );
}
