/**
 * What of `words` stands in what the app wrote since it first said that it runs (what it says before is for whoever
 * starts it), and how many requests it wrote a line of.
 */
export function namesNothingPersonal(
  output: string,
  words: readonly string[],
): { readonly requests: number; readonly named: readonly string[] } {
  const written = output.split('Ctrl-C ends it.').slice(1).join('\n').split('· Starting …');
  const text = written.map((part) => part.split('\n\nGreenledger ')[0]).join('\n');
  const lines = text.split('\n').filter((line) => line.startsWith('{'));
  const requests = lines
    .map((line) => JSON.parse(line) as { message: string; request?: string; route?: string })
    .filter(({ message, request, route }) => message === 'request' && request && route);
  return { requests: requests.length, named: words.filter((word) => text.includes(word)) };
}
