/**
 * On paper only, at the foot of every page beside its number: which report this is, as known when, under which root.
 * It stands in the page's margin box, which only a style sheet can fill.
 */
export function PrintFoot({ words }: { words: readonly string[] }) {
  return <style media="print">{`@page { @bottom-left { content: "${quoted(words.join(' · '))}"; } }`}</style>;
}

/** As a CSS string inside a style element: nothing in it may close either. */
function quoted(text: string): string {
  return text.replace(/[\\"<>\n\r\f]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `);
}
