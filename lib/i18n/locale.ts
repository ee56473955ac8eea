import { ownCookie } from '../gate/own-cookie';

/** The languages of the interface. Both are complete from the first day. */
export const locales = ['en', 'zh-CN'] as const;

export type Locale = (typeof locales)[number];

export const localeCookie = (): string => ownCookie('locale');

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
  }
}

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text);
}
