import type { AbstractIntlMessages } from 'next-intl';
import { domains } from './domains';
import type { Locale } from './locale';

const read = new Map<Locale, Promise<AbstractIntlMessages>>();

/** Every message of one language, each domain under its own name. Stays on the server; read once. */
export function messagesOf(locale: Locale): Promise<AbstractIntlMessages> {
  const known = process.env.NODE_ENV === 'production' ? read.get(locale) : undefined;
  const messages = known ?? merge(locale);
  read.set(locale, messages);
  return messages;
}

async function merge(locale: Locale): Promise<AbstractIntlMessages> {
  const entries = await Promise.all(
    domains.map(async (domain) => [domain, await messagesOfDomain(domain, locale)] as const),
  );
  return Object.fromEntries(entries);
}

async function messagesOfDomain(domain: string, locale: Locale): Promise<AbstractIntlMessages> {
  const file = await import(`@/messages/${domain}/${locale}.json`);
  return file.default;
}
