import { reader } from '../db/reader';
import { currentSessionSecret } from './current-session';
import { fingerprint } from './fingerprint';

/** Whose session this request came in, ended or not; it opens nothing. Null where nobody can tell. */
export async function sessionOwner(): Promise<string | null> {
  const secret = await currentSessionSecret();
  if (!secret) return null;
  const session = await reader().session.findUnique({
    where: { id: fingerprint(secret) },
    select: { userId: true },
  });
  return session?.userId ?? null;
}
