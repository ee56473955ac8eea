/** Full-width digits, letters and punctuation as their plain twins; every kind of blank as a blank; a true minus as a hyphen. */
export const plainCharacters = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (character) => String.fromCodePoint(character.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u2007\u2009\u202f\u3000]/g, ' ')
    .replace(/[\u2212\u2012\u2013]/g, '-')
    .trim();
