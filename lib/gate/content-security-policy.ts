interface Setting {
  /** Of this answer alone: only scripts and styles that carry it run. */
  readonly nonce: string;
  /** Live reloading evaluates code and writes styles. */
  readonly dev: boolean;
  /** Whether people come over TLS. */
  readonly tls: boolean;
}

/**
 * What a page may load and run: its own files, and of what is written into it only what carries the nonce. No style
 * attributes, no frames, no plug-ins, no other site.
 */
export function contentSecurityPolicy({ nonce, dev, tls }: Setting): string {
  return [
    ["default-src 'none'"],
    [`script-src 'nonce-${nonce}' 'strict-dynamic'`, dev && "'unsafe-eval'"],
    ["style-src 'self'", dev ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    ["img-src 'self'"],
    ["font-src 'self'"],
    ["connect-src 'self'"],
    ["manifest-src 'self'"],
    // Single sign-on begins with a link, so no form leads elsewhere.
    ["form-action 'self'"],
    ["object-src 'none'"],
    ["base-uri 'none'"],
    ["frame-ancestors 'none'"],
    [tls && 'upgrade-insecure-requests'],
  ]
    .map((directive) => directive.filter(Boolean).join(' '))
    .filter(Boolean)
    .join('; ');
}
