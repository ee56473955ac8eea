/** Neither kept nor sent back to the browser. */
const secretField = /password|secret|totp|recovery/i;

/** What was typed, by field: no files, no secrets, none of the framework's own fields. */
export function typedFields(form: FormData): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [key, value] of form) {
    if (typeof value === 'string' && !key.startsWith('$') && !secretField.test(key)) values[key] = value;
  }
  return values;
}
