import type { Metadata, Viewport } from 'next';
import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { CalmWordsProvider } from '@/components/frame/calm-words';
import { KeepEntries } from '@/components/frame/keep-entries';
import { isTheme, themeCookie } from '@/lib/i18n/theme';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('frame');
  return { title: { default: t('name'), template: `%s · ${t('name')}` }, description: t('promise') };
}

export const viewport: Viewport = {
  colorScheme: 'light dark',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#ffffff' },
    { media: '(prefers-color-scheme: dark)', color: '#0f1513' },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const locale = await getLocale();
  const t = await getTranslations('errors.page');
  const theme = (await cookies()).get(themeCookie())?.value;
  const words = {
    title: t('title'),
    text: t('text'),
    again: t('again'),
    home: t('home'),
    reference: t('reference'),
    staleTitle: t('staleTitle'),
    staleText: t('staleText'),
    reload: t('reload'),
  };
  return (
    <html lang={locale} data-theme={isTheme(theme) ? theme : undefined}>
      <body>
        <CalmWordsProvider words={words}>{children}</CalmWordsProvider>
        <KeepEntries />
      </body>
    </html>
  );
}
