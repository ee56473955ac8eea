import { cookies, headers } from 'next/headers';
import { getRequestConfig } from 'next-intl/server';
import { acceptedLocale } from './accepted-locale';
import { isLocale, localeCookie } from './locale';
import { messagesOf } from './messages-of';

/** The language of this request: the cookie if the person chose, else what the browser asks for, else English. */
export default getRequestConfig(async () => {
  const chosen = (await cookies()).get(localeCookie())?.value;
  const locale = isLocale(chosen) ? chosen : acceptedLocale((await headers()).get('accept-language'));
  return { locale, messages: await messagesOf(locale), timeZone: 'Asia/Shanghai' };
});
