/**
 * What is planted in the copied ledger so that a leak can be told: a mark in every name, text and reason, and in every
 * figure, that says whose it is. `zqn104zq` is the name of unit 104, 737311043104 a figure of it.
 */
export const marksInWords = {
  n: 'the name of a unit',
  t: 'what was typed or answered for a leaf, and explained',
  r: 'what was written with a decision on a unit’s quarter',
  p: 'the name of a person of the matrix',
  d: 'the name of a person of the demonstration, who entered and decided',
  k: 'the name of a person’s token',
  f: 'a figure of a unit',
} as const;

export type Mark = keyof typeof marksInWords;

export interface Canary {
  readonly mark: Mark;
  readonly number: number;
}

export const word = (mark: Exclude<Mark, 'f'>, number: number): string => `zq${mark}${number}zq`;

/** Says twice whose it is, so that what is worked out from one is not taken for another. */
export const figure = (number: number | string): string => `73731${number}3${number}`;

const marks = /zq([ntrpdk])(\d{3})zq/g;
const figures = /(?<!\d)73731(\d{3})3\1(?!\d)/g;
/** Thousands are grouped with commas and, in Chinese typography, with narrow spaces. */
const groups = /(?<=\d)[,\u202f\u00a0](?=\d)/g;

/** Every canary in a text, each once. */
export function canariesIn(text: string): Canary[] {
  const found = new Map<string, Canary>();
  for (const [, mark, number] of text.matchAll(marks))
    found.set(`${mark}${number}`, { mark: mark as Mark, number: Number(number) });
  for (const [, number] of text.replace(groups, '').matchAll(figures))
    found.set(`f${number}`, { mark: 'f', number: Number(number) });
  return [...found.values()];
}
