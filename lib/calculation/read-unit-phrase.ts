import { type Decimal, decimal, multiply, ONE } from './decimal';
import { type Base, combineDimensions, type Dimension } from './dimension';
import { type AtomDefinition, COUNTED, MULTIPLES, NAMED_UNITS, THINGS } from './unit-atoms';

type Phrase = { readonly code: string; readonly scale: Decimal; readonly dimension: Dimension };

/** A word of a unit's text, as it was understood. */
type Word =
  | { readonly kind: 'atom'; readonly atom: AtomDefinition }
  | { readonly kind: 'count'; readonly code: string; readonly of: string }
  | { readonly kind: 'thing'; readonly name: string; readonly of: string }
  | { readonly kind: 'multiple'; readonly name: string; readonly scale: string }
  | { readonly kind: 'edition'; readonly name: string };

const key = (text: string): string => text.replace(/ /g, '').toLowerCase();

const WORDS: ReadonlyMap<string, Word> = new Map<string, Word>([
  ...Object.entries(MULTIPLES).map(([name, scale]): [string, Word] => [
    key(name),
    { kind: 'multiple', name, scale },
  ]),
  ...THINGS.flatMap(({ of, names }) =>
    names.map((name): [string, Word] => [key(name), { kind: 'thing', name: names[0] as string, of }]),
  ),
  ...COUNTED.flatMap(({ of, names }) =>
    [of, ...names].map((name): [string, Word] => [
      key(name),
      { kind: 'count', code: names[0] as string, of },
    ]),
  ),
  ...NAMED_UNITS.flatMap((atom) =>
    [atom.code, ...atom.names].map((name): [string, Word] => [key(name), { kind: 'atom', atom }]),
  ),
]);

/** Fluorinated gases and blends by their trade numbers. */
const FLUID = /^(hfc|hcfc|cfc|pfc|r)-?(\d+[a-z]{0,2})$/i;
/** The GWP set of a CO2e, or the year of a currency's prices. */
const EDITION = /^\(?(sar|ar4|ar5|ar6|(?:19|20)\d\d)\)?$/i;

const LONGEST_NAME = 3;

/** One side of a slash: multiples, named units and what they are of; null where a word is unknown. */
export function readUnitPhrase(text: string): Phrase | null {
  if (text === '%') return { code: '%', scale: decimal('0.01'), dimension: [] };
  if (text === 'ratio' || text === '1') return { code: 'ratio', scale: ONE, dimension: [] };
  const words = split(text.split(' ').filter((part) => part !== ''));
  return words && compose(words);
}

/** The longest known names, from left to right. */
function split(parts: readonly string[]): Word[] | null {
  const words: Word[] = [];
  let at = 0;
  while (at < parts.length) {
    let found: Word[] | null = null;
    let length = LONGEST_NAME;
    for (; length > 0 && !found; length -= 1) {
      const name = parts.slice(at, at + length).join(' ');
      found = at + length <= parts.length ? wordsOf(name) : null;
      if (found) at += length;
    }
    if (!found) return null;
    words.push(...found);
  }
  return words.length > 0 ? words : null;
}

function wordsOf(name: string): Word[] | null {
  const word = WORDS.get(key(name)) ?? special(name);
  if (word) return [word];
  return name.includes(' ') ? null : glued(name);
}

function special(name: string): Word | null {
  const fluid = FLUID.exec(name);
  if (fluid) {
    const code = `${fluid[1]?.toUpperCase()}-${fluid[2]?.toLowerCase()}`;
    return { kind: 'thing', name: code, of: code };
  }
  const edition = EDITION.exec(name);
  return edition ? { kind: 'edition', name: (edition[1] as string).toUpperCase() } : null;
}

/** Two words written as one: '万kWh', '万吨', 'tCO2e', 'kgCH4'. */
function glued(name: string): Word[] | null {
  for (let at = 1; at < name.length; at += 1) {
    const [first, second] = [WORDS.get(key(name.slice(0, at))), WORDS.get(key(name.slice(at)))];
    if (first?.kind === 'multiple' && /^\D/.test(name) && second?.kind === 'atom') return [first, second];
    if (first?.kind === 'atom' && second?.kind === 'thing') return [first, second];
  }
  return null;
}

/** Words as one unit: a thing belongs to the unit before it, a multiple to the whole, an edition to what it dates. */
function compose(words: readonly Word[]): Phrase | null {
  const sides: { base: Base; of: string; rate: boolean }[] = [];
  const codes: string[] = [];
  let scale: Decimal = ONE;
  for (const word of words) {
    const last = sides.at(-1);
    switch (word.kind) {
      case 'multiple':
        scale = multiply(scale, decimal(word.scale));
        codes.push(word.name);
        break;
      case 'atom':
        scale = multiply(scale, decimal(word.atom.scale));
        sides.push({ base: word.atom.base, of: word.atom.of, rate: word.atom.rate ?? false });
        codes.push(word.atom.code);
        break;
      case 'count':
        sides.push({ base: 'count', of: word.of, rate: false });
        codes.push(word.code);
        break;
      case 'thing':
        if (!last || last.base === 'count' || last.base === 'currency') return null;
        last.of = word.of;
        codes.push(word.name);
        break;
      case 'edition': {
        const of = last && dated(last.base, last.of, word.name);
        if (!of) return null;
        last.of = of;
        codes.push(word.name);
      }
    }
  }
  if (sides.length === 0) return null;
  const dimension = combineDimensions(
    ...sides.map(
      ({ base, of, rate }): Dimension => [
        { base, of, power: 1 },
        ...(rate ? [{ base: 'time', of: '', power: -1 } as const] : []),
      ],
    ),
  );
  return { code: codes.join(' '), scale, dimension };
}

function dated(base: Base, of: string, edition: string): string | null {
  const year = /^\d/.test(edition);
  if (base === 'currency') return year ? `${of} at prices of ${edition}` : null;
  return of === 'CO2e' && !year ? `CO2e under ${edition}` : null;
}
