/** Two years, the subdomains too: OWASP ASVS 5.0, 3.4.1. */
const onlyTls = 'max-age=63072000; includeSubDomains';

/**
 * What every answer tells the browser, whoever gives it: page, handler, file, redirect, refusal or failure. The policy
 * is for what needs nothing of a page; `proxy.ts` replaces it where there is one.
 * @param {boolean} tls whether people come over TLS
 * @returns {readonly (readonly [name: string, value: string])[]}
 */
export function standingHeaders(tls) {
  return [
    ['X-Content-Type-Options', 'nosniff'],
    ['X-Frame-Options', 'DENY'],
    [
      'Content-Security-Policy',
      "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    ],
    ['Referrer-Policy', 'same-origin'],
    ['Permissions-Policy', permissions],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['Origin-Agent-Cluster', '?1'],
    ...(tls ? [['Strict-Transport-Security', onlyTls]] : []),
  ];
}

/** Nothing of the device is ever asked for. */
const permissions = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'hid',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'serial',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');
