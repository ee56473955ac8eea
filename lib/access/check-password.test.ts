import { describe, expect, it, test } from 'vitest';
import { checkPassword } from './check-password';

const owner = { email: 'zhou.min@eleme.example', nameEn: 'Zhou Min', nameZh: '周敏' };

function refusal(password: string): string | null {
  try {
    checkPassword(password, owner, 'newPassword');
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
}

describe('a password may be', () => {
  it.each([
    'a long enough password',
    'correct horse battery',
    'zzyzx road 9 lemons',
    '春眠不觉晓处处闻啼鸟夜来',
    '  blanks at both ends  ',
    'my greenledger lives on the moon',
    '🌊🐟⛵🏝️🌙⭐🦀🐚🌴🥥🐢🌅',
  ])('%j', (password) => {
    expect(refusal(password)).toBeNull();
  });
});

describe('a password may not be', () => {
  it.each([
    ['eleven char', 'password-too-short'],
    ['🌊'.repeat(11), 'password-too-short'],
    ['abcdefghij '.repeat(12), 'password-too-long'],
    ['123qweasdzxc', 'password-common'],
    ['1QAZ2wsx3EDC', 'password-common'],
    ['aaaaaaaaaaaaaaa', 'password-common'],
    ['abcabcabcabcab', 'password-common'],
    ['123456789012', 'password-common'],
    ['zyxwvutsrqpo', 'password-common'],
    ['Greenledger2026!', 'password-personal'],
    ['Alibaba-Cloud', 'password-personal'],
    ['zhou.min@eleme', 'password-personal'],
    ['ZhouMin-ZhouMin', 'password-personal'],
    ['周敏周敏周敏2026周敏', 'password-personal'],
    ['Password12345!', 'password-personal'],
  ])('%j: %s', (password, code) => {
    expect(refusal(password)).toBe(code);
  });
});

test('a password of the list is common, one letter beside it is not', () => {
  expect(refusal('leavemealome')).toBeNull();
  expect(refusal('leavemealone')).toBe('password-common');
});
