/** An edition put to use from a fiscal year on. */
export interface Binding {
  readonly fiscalYear: number;
  readonly subject: string;
  readonly edition: string;
}

/**
 * The edition of each subject that a fiscal year is calculated with: the one bound to the year last, else the one of
 * the nearest year before that has one. Subjects that nothing is bound to have none.
 */
export function boundEditions(bindings: readonly Binding[], fiscalYear: number): ReadonlyMap<string, string> {
  const bound = new Map<string, Binding>();
  for (const binding of bindings) {
    const other = bound.get(binding.subject);
    if (binding.fiscalYear > fiscalYear) continue;
    if (!other || binding.fiscalYear >= other.fiscalYear) bound.set(binding.subject, binding);
  }
  return new Map([...bound.values()].map(({ subject, edition }) => [subject, edition]));
}
