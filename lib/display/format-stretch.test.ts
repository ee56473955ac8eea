import { expect, it } from 'vitest';
import { formatStretch } from './format-stretch';

it.each([
  ['2022-03-16', '2022-04-15', '16 March – 15 April 2022', '2022年3月16日至4月15日'],
  ['2022-12-16', '2023-01-15', '16 December 2022 – 15 January 2023', '2022年12月16日至2023年1月15日'],
  ['2022-04-15', '2022-04-15', '15 April 2022', '2022年4月15日'],
])('%s to %s', (from, to, english, chinese) => {
  expect(formatStretch(from, to, 'en')).toBe(english);
  expect(formatStretch(from, to, 'zh-CN')).toBe(chinese);
});
