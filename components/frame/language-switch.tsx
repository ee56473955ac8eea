import type { Locale } from 'next-intl';

const other = {
  en: { locale: 'zh-CN', name: '简体中文' },
  'zh-CN': { locale: 'en', name: 'English' },
} as const;

/** To the other language, in its own words. A plain form, so that it works without scripts and is no prefetchable link. */
export function LanguageSwitch({ locale, className = '' }: { locale: Locale; className?: string }) {
  const target = other[locale];
  return (
    <form action="/preferences" method="post">
      <button
        type="submit"
        name="locale"
        value={target.locale}
        lang={target.locale}
        className={`min-h-6 text-note hover:underline hover:underline-offset-3 ${className}`}
      >
        {target.name}
      </button>
    </form>
  );
}
