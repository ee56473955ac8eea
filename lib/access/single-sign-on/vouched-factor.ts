import type { SingleSignOn } from './settings';

type Claims = Readonly<Record<string, unknown>>;

/** Kinds of evidence of RFC 8176, by what they show: something known, held, or of the person's own body. */
const kinds: Readonly<Record<string, readonly string[]>> = {
  known: ['pwd', 'pin', 'kba'],
  held: ['otp', 'hwk', 'swk', 'sc', 'pop', 'sms', 'tel'],
  own: ['face', 'fpt', 'iris', 'retina', 'vbm'],
};

/**
 * Whether the provider vouches for more than one factor: it did what OIDC_REQUIRED_ACR asks (checked before), it names
 * evidence of two kinds (`amr`, RFC 8176), or the operator answers for it (OIDC_SECOND_FACTOR=always). What says nothing
 * is taken for one factor (OWASP ASVS 5.0, 6.8.4).
 */
export function vouchedFactor(
  { amr }: Claims,
  { requiredAcr, alwaysSecondFactor }: Pick<SingleSignOn, 'requiredAcr' | 'alwaysSecondFactor'>,
): boolean {
  if (alwaysSecondFactor || requiredAcr.length > 0) return true;
  const said: readonly unknown[] = Array.isArray(amr) ? amr : [];
  if (said.includes('mfa')) return true;
  const shown = Object.values(kinds).filter((kind) => kind.some((evidence) => said.includes(evidence)));
  return shown.length > 1;
}

/** When the provider last asked the person to prove who they are (`auth_time`); null where it does not say. */
export function authenticatedAt({ auth_time: seconds }: Claims): Date | null {
  return typeof seconds === 'number' && Number.isSafeInteger(seconds) ? new Date(seconds * 1000) : null;
}
