import { type Cipher, currentCipher, decrypt, encrypt } from './cipher';
import { readableSecrets, secretName, serverKey, serverSecret } from './server-secret';

const keyOf = (secret: string): Buffer => serverKey('seal', secret);

/** What stands before everything that is sealed as things are sealed today: the cipher, and which secret. */
export const currentSeal = (cipher: Cipher = currentCipher): string => `${cipher}.${secretName()}.`;

/** Encrypts a small text with the server's key. `about` says whose it is: it opens for nobody else. */
export function seal(text: string, about: string, cipher: Cipher = currentCipher): string {
  return currentSeal(cipher) + encrypt(cipher, keyOf(serverSecret()), text, about);
}

/**
 * What was sealed, by whichever cipher and readable secret it names; null where it was altered, is another's, or its
 * secret is none of the server's. What names neither is older than this rule: AES-256-GCM.
 */
export function unseal(sealed: string, about: string): string | null {
  const parts = sealed.split('.');
  const [cipher = '', name = '', body = ''] = parts.length === 3 ? parts : ['a256gcm', '', sealed];
  const secrets = readableSecrets().filter((secret) => name === '' || secretName(secret) === name);
  for (const secret of secrets) {
    const text = decrypt(cipher, keyOf(secret), body, about);
    if (text !== null) return text;
  }
  return null;
}
