/** How people sign in with the group's own accounts, as the environment says it. */
export interface SingleSignOn {
  /** Exactly as the provider names itself in its tokens. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** On the button. */
  readonly name: string;
  /** The claim that says which roles a person holds; null where administrators give all of them. */
  readonly grantsClaim: string | null;
  /** Values of that claim that stand for roles: group → "ROLE:unit" …; null where the values are roles themselves. */
  readonly grantsMap: ReadonlyMap<string, readonly string[]> | null;
  /** One of these the provider must say it did (`acr`); none asked for where empty. */
  readonly requiredAcr: readonly string[];
  /** Whether the operator answers for it that the provider asks everybody for a second factor. */
  readonly alwaysSecondFactor: boolean;
  readonly scopes: string;
}

type Env = Readonly<Record<string, string | undefined>>;

const local = /^(localhost|127\.0\.0\.1|\[::1\])$/;

/**
 * Reads OIDC_*; null where OIDC_ISSUER is not set. Throws a sentence for what cannot be right: a typing mistake must not
 * open a door.
 */
export function readSingleSignOn(env: Env = process.env): SingleSignOn | null {
  const issuer = env.OIDC_ISSUER?.trim();
  if (!issuer) return null;
  if (!URL.canParse(issuer)) throw new Error(`OIDC_ISSUER is no address: “${issuer}”.`);
  const { protocol, hostname } = new URL(issuer);
  if (protocol !== 'https:' && !(protocol === 'http:' && local.test(hostname)))
    throw new Error('OIDC_ISSUER must begin with https://.');
  const [clientId, clientSecret] = [env.OIDC_CLIENT_ID, env.OIDC_CLIENT_SECRET];
  if (!clientId || !clientSecret)
    throw new Error('With OIDC_ISSUER, OIDC_CLIENT_ID and OIDC_CLIENT_SECRET must be set.');
  return {
    issuer,
    clientId,
    clientSecret,
    name: env.OIDC_NAME?.trim() || hostname,
    grantsClaim: env.OIDC_GRANTS_CLAIM?.trim() || null,
    grantsMap: readMap(env.OIDC_GRANTS_MAP),
    requiredAcr: wordsOf(env.OIDC_REQUIRED_ACR),
    alwaysSecondFactor: readAlways(env.OIDC_SECOND_FACTOR),
    scopes: ['openid', 'email', 'profile', ...wordsOf(env.OIDC_SCOPES)].join(' '),
  };
}

const wordsOf = (text: string | undefined): string[] => (text ?? '').split(/[\s,]+/).filter(Boolean);

function readAlways(text: string | undefined): boolean {
  const word = text?.trim().toLowerCase() || 'told';
  if (word !== 'always' && word !== 'told') throw new Error('OIDC_SECOND_FACTOR must be always or told.');
  return word === 'always';
}

function readMap(text: string | undefined): SingleSignOn['grantsMap'] {
  if (!text?.trim()) return null;
  const wrong = new Error(
    'OIDC_GRANTS_MAP must be JSON such as {"esg-office": ["OFFICE:alibaba-group"], "cainiao-data": "DATA_OWNER:cainiao"}.',
  );
  let map: unknown;
  try {
    map = JSON.parse(text);
  } catch {
    throw wrong;
  }
  if (map === null || typeof map !== 'object' || Array.isArray(map)) throw wrong;
  return new Map(
    Object.entries(map).map(([group, roles]) => {
      const list: unknown[] = Array.isArray(roles) ? roles : [roles];
      if (!list.every((role) => typeof role === 'string')) throw wrong;
      return [group, list];
    }),
  );
}
