import { Field } from '../ui/field';
import { TextInput } from '../ui/text-input';

/** A long code that is typed or pasted as it was given: nothing in it is guessed, kept or corrected. */
export function TypedCode(field: { id: string; name: string; label: string; hint: string }) {
  const { name, ...said } = field;
  return (
    <Field {...said}>
      {(control) => (
        <TextInput
          {...control}
          name={name}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          required
          className="min-h-11 font-mono"
        />
      )}
    </Field>
  );
}
