import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, type Json } from './canonical-json';

describe('canonical JSON', () => {
  it('does not depend on the order in which keys were written', () => {
    expect(canonicalJson({ b: 1, a: { d: null, c: 'é' } })).toBe('{"a":{"c":"é","d":null},"b":1}');
  });

  it('refuses a fraction, whose text a float would decide', () => {
    expect(() => canonicalJson({ value: 0.1 })).toThrow('write decimals as text');
  });

  it('says the same of a document that went through the database', () => {
    const leaf = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
    const document = fc.dictionary(fc.string(), fc.oneof(leaf, fc.array(leaf)));
    fc.assert(
      fc.property(document, (value) => {
        const shuffled = Object.fromEntries(Object.entries(value).reverse());
        expect(canonicalJson(JSON.parse(JSON.stringify(shuffled)) as Json)).toBe(
          canonicalJson(value as Json),
        );
      }),
    );
  });
});
