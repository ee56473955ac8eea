import { expect, test } from 'vitest';
import { deviceOf } from './device';

const mozilla = 'Mozilla/5.0';
const webkit = 'AppleWebKit/537.36 (KHTML, like Gecko)';

test.each([
  [
    `${mozilla} (Macintosh; Intel Mac OS X 10_15_7) ${webkit} Chrome/156.0.0.0 Safari/537.36`,
    'Chrome, macOS',
  ],
  [
    `${mozilla} (Windows NT 10.0; Win64; x64) ${webkit} Chrome/156.0.0.0 Safari/537.36 Edg/156.0`,
    'Edge, Windows',
  ],
  [`${mozilla} (X11; Linux x86_64; rv:151.0) Gecko/20100101 Firefox/151.0`, 'Firefox, Linux'],
  [
    `${mozilla} (iPhone; CPU iPhone OS 26_0 like Mac OS X) AppleWebKit/605 Version/26.0 Safari/604`,
    'Safari, iPhone',
  ],
  [`${mozilla} (Linux; Android 16; Pixel 9) ${webkit} Chrome/156.0 Mobile Safari/537.36`, 'Chrome, Android'],
  [`${mozilla} (iPhone; CPU iPhone OS 26_0 like Mac OS X) MicroMessenger/8.0 Mobile`, 'WeChat, iPhone'],
  ['curl/8.9', ''],
  ['', ''],
  [null, ''],
])('%s is %s', (userAgent, device) => {
  expect(deviceOf(userAgent)).toBe(device);
});
