/** The languages of the interface. Both are complete from the first day. */
export const locales = ['en', 'zh-CN'] as const;

export type Locale = (typeof locales)[number];

export const localeCookie = 'locale';

declare module 'next-intl' {
  interface AppConfig {
    Locale: Locale;
  }
}

export function isLocale(text: unknown): text is Locale {
  return locales.some((locale) => locale === text);
}
