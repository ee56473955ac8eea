/** What may stand in a hashed document: decimals and instants as strings, whole numbers, no `undefined`. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * One text for one meaning: keys sorted, no white space, only whole numbers.
 * Throws on a fraction, because its text would depend on a float.
 */
export function canonicalJson(value: Json): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isSafeInteger(value))
      throw new Error(`A hashed document holds ${value}; write decimals as text.`);
    return String(value);
  }
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  const document = value as { readonly [key: string]: Json };
  const members = Object.keys(document)
    .sort()
    .map((key) => `${JSON.stringify(key)}:${canonicalJson(document[key] as Json)}`);
  return `{${members.join(',')}}`;
}
