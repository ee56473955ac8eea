import { canonicalJson, type Json } from '../record/canonical-json';

/** What two versions of a definition may differ in, in the order it is read. */
export const definitionFacts = [
  'formula',
  'numerator',
  'denominator',
  'unit',
  'timeRule',
  'orgRule',
  'decimalsMin',
  'decimalsMax',
  'nameEn',
  'nameZh',
  'definitionEn',
  'definitionZh',
  'whereToFindEn',
  'whereToFindZh',
  'testCases',
] as const;

export type DefinitionFact = (typeof definitionFacts)[number];
type Facts = { readonly [Fact in DefinitionFact]?: unknown };

/** The facts in which two versions differ, as they were and as they are. Pure. */
export function changedFacts(
  before: Facts,
  after: Facts,
): { before: Record<string, Json>; after: Record<string, Json> } {
  const differing = definitionFacts.filter((fact) => textOf(before[fact]) !== textOf(after[fact]));
  const pick = (facts: Facts) =>
    Object.fromEntries(differing.map((fact) => [fact, (facts[fact] ?? null) as Json]));
  return { before: pick(before), after: pick(after) };
}

/** No case is the same as none kept. */
function textOf(fact: unknown): string {
  if (fact === null || fact === undefined || (Array.isArray(fact) && fact.length === 0)) return 'null';
  return canonicalJson(fact as Json);
}
