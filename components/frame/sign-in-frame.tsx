import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { LanguageSwitch } from './language-switch';
import { PromisePanel } from './promise-panel';

/** The two halves of every page before one is let in: the promise, and what is to be done. */
export async function SignInFrame({ children }: { children: ReactNode }) {
  const [t, locale] = await Promise.all([getTranslations('sign-in'), getLocale()]);
  return (
    <div className="min-h-dvh md:grid md:grid-cols-2">
      <header>
        <div className="flex justify-end px-5 pt-4 md:hidden">
          <LanguageSwitch locale={locale} className="link" />
        </div>
        <PromisePanel
          first={t('promise')}
          second={t('promiseOther')}
          secondLang={locale === 'zh-CN' ? 'en' : 'zh-CN'}
        />
      </header>
      <main
        id="main"
        className="border-line px-5 pt-8 pb-14 max-md:mx-auto max-md:max-w-[408px] md:border-l md:px-14 lg:px-[72px] md:pt-14"
      >
        <div className="flex justify-end max-md:hidden">
          <LanguageSwitch locale={locale} className="link" />
        </div>
        <div className="max-w-[368px] md:mt-16">{children}</div>
      </main>
    </div>
  );
}
