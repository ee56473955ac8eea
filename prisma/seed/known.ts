/** What a code of a data file stands for; an unknown code is a mistake in the file. */
export function known<T>(map: ReadonlyMap<string, T>, code: string): T {
  const found = map.get(code);
  if (found === undefined) throw new Error(`The data files speak of "${code}", which is not known.`);
  return found;
}
