interface Setting {
  /** Of this answer alone: only scripts and styles that carry it run. */
  readonly nonce: string;
  /** Live reloading evaluates code and writes styles. */
  readonly dev: boolean;
  /** Whether people come over TLS. */
  readonly tls: boolean;
  /** Where else a form may lead: the origin of the identity provider, while one is configured. */
  readonly formTargets: readonly string[];
}

/**
 * What a page may load and run: its own files, and of what is written into it only what carries the nonce. No style
 * attributes, no frames, no plug-ins, no other site.
 */
export function contentSecurityPolicy({ nonce, dev, tls, formTargets }: Setting): string {
  return [
    ["default-src 'none'"],
    [`script-src 'nonce-${nonce}' 'strict-dynamic'`, dev && "'unsafe-eval'"],
    ["style-src 'self'", dev ? "'unsafe-inline'" : `'nonce-${nonce}'`],
    ["img-src 'self'"],
    ["font-src 'self'"],
    ["connect-src 'self'"],
    ["manifest-src 'self'"],
    ["form-action 'self'", ...formTargets],
    ["object-src 'none'"],
    ["base-uri 'none'"],
    ["frame-ancestors 'none'"],
    [tls && 'upgrade-insecure-requests'],
  ]
    .map((directive) => directive.filter(Boolean).join(' '))
    .filter(Boolean)
    .join('; ');
}

/** The origin of the identity provider that OIDC_ISSUER names: the sign-in form is led there. */
export function formTargets(env: Readonly<Record<string, string | undefined>>): string[] {
  const issuer = env.OIDC_ISSUER ?? '';
  return URL.canParse(issuer) ? [new URL(issuer).origin] : [];
}
