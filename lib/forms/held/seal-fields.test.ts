import { describe, expect, it } from 'vitest';
import { sealFields, unsealFields } from './seal-fields';

const fields = { form: 'answers', values: { 'v:LG-KWH-OUT:total': '11,232', 'n:LG-KWH-OUT': '电表读数' } };
const sealed = sealFields('secret', '/submissions', fields);

describe('sealed fields', () => {
  it('open for the secret and the place they were sealed with', () => {
    expect(unsealFields('secret', '/submissions', sealed)).toEqual(fields);
  });

  it('show nothing of what was typed, and never look the same twice', () => {
    expect(Buffer.from(sealed, 'base64').toString()).not.toContain('11,232');
    expect(sealFields('secret', '/submissions', fields)).not.toBe(sealed);
  });

  it('open for no other secret and no other place', () => {
    expect(unsealFields('another', '/submissions', sealed)).toBeNull();
    expect(unsealFields('secret', '/review', sealed)).toBeNull();
  });

  it('open no more once a single bit was changed', () => {
    const bytes = Buffer.from(sealed, 'base64');
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      expect(unsealFields('secret', '/submissions', changed.toString('base64'))).toBeNull();
    }
    expect(unsealFields('secret', '/submissions', '')).toBeNull();
  });
});
