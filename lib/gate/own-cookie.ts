/** Whether people come over TLS: what they are told to type says so. */
export const overTls = (): boolean => (process.env.NEXTAUTH_URL ?? '').startsWith('https://');

/**
 * The name of a cookie of ours. Over TLS it bears the mark by which browsers take it from this very host alone, whole
 * site and Secure (OWASP ASVS 5.0, 3.3.1 and 3.3.3); without TLS they would refuse that.
 */
export const ownCookie = (name: string): string => (overTls() ? `__Host-${name}` : name);
