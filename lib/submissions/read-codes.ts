import { plainCharacters } from '../forms/plain-characters';
import type { ListMember } from './question';

/**
 * A list as people write it: codes or names in either language, one a line or parted by commas; a line of codes may
 * be parted by blanks. Gives each code once, sorted, and what is not in the list.
 */
export function readCodes(
  entered: string,
  members: readonly ListMember[],
): { readonly codes: string[]; readonly unknown: string[] } {
  const known = new Map(
    members.flatMap(({ code, nameEn, nameZh }) => [code, nameEn, nameZh].map((name) => [fold(name), code])),
  );
  const found = new Set<string>();
  const unknown: string[] = [];
  for (const part of entered.split(/[\n\r,;，、；]+/).filter((text) => text.trim() !== '')) {
    const whole = known.get(fold(part));
    const words = part.trim().split(/\s+/);
    if (whole) found.add(whole);
    else if (words.every((word) => known.has(fold(word)))) {
      for (const word of words) found.add(known.get(fold(word)) ?? '');
    } else unknown.push(part.trim());
  }
  return { codes: [...found].sort(), unknown };
}

const fold = (text: string): string => plainCharacters(text).toLowerCase();
