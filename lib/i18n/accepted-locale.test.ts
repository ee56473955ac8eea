import { expect, test } from 'vitest';
import { acceptedLocale } from './accepted-locale';

test('a browser that prefers Chinese gets Chinese, whatever the region', () => {
  expect(acceptedLocale('zh-CN,zh;q=0.9,en;q=0.8')).toBe('zh-CN');
  expect(acceptedLocale('fr-FR, zh-TW;q=0.4')).toBe('zh-CN');
});

test('the heavier wish wins over the earlier one', () => {
  expect(acceptedLocale('zh;q=0.3, en-GB;q=0.7')).toBe('en');
});

test('a refused language is not given', () => {
  expect(acceptedLocale('zh;q=0, en;q=0.1')).toBe('en');
});

test('English answers everyone else', () => {
  expect(acceptedLocale(null)).toBe('en');
  expect(acceptedLocale('')).toBe('en');
  expect(acceptedLocale('fr, de;q=0.9, *;q=0.1')).toBe('en');
});
