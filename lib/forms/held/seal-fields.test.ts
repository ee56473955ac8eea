import { describe, expect, it } from 'vitest';
import { sealFields, unsealFields } from './seal-fields';

const fields = { form: 'answers', values: { 'v:LG-KWH-OUT:total': '11,232', 'n:LG-KWH-OUT': '电表读数' } };
const sealed = sealFields('secret', '/submissions', fields);

describe('sealed fields', () => {
  it('open for the secret and the place they were sealed with', () => {
    expect(unsealFields('secret', '/submissions', sealed)).toEqual(fields);
  });

  it('show nothing of what was typed, and never look the same twice', () => {
    expect(Buffer.from(sealed.split('.')[1] ?? '', 'base64url').toString()).not.toContain('11,232');
    expect(sealFields('secret', '/submissions', fields)).not.toBe(sealed);
  });

  it('open for no other secret and no other place', () => {
    expect(unsealFields('another', '/submissions', sealed)).toBeNull();
    expect(unsealFields('secret', '/review', sealed)).toBeNull();
  });

  it('open no more once a single bit was changed', () => {
    const [cipher, body = ''] = sealed.split('.');
    const bytes = Buffer.from(body, 'base64url');
    for (let place = 0; place < bytes.length; place += 1) {
      const changed = Buffer.from(bytes);
      changed[place] = (changed[place] ?? 0) ^ 1;
      const other = `${cipher}.${changed.toString('base64url')}`;
      expect(unsealFields('secret', '/submissions', other)).toBeNull();
    }
    expect(unsealFields('secret', '/submissions', '')).toBeNull();
  });

  it('open as well where they were held before seals named their cipher', () => {
    const bytes = Buffer.from(sealed.split('.')[1] ?? '', 'base64url');
    const older = Buffer.concat([bytes.subarray(0, 12), bytes.subarray(-16), bytes.subarray(12, -16)]);
    expect(unsealFields('secret', '/submissions', older.toString('base64'))).toEqual(fields);
  });
});
