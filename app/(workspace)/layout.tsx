import { cookies } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageFoot } from '@/components/frame/page-foot';
import { ThemeSwitch } from '@/components/frame/theme-switch';
import { TopBar } from '@/components/frame/top-bar';
import { HeldFormProvider } from '@/components/ui/held-form';
import { SkipLink } from '@/components/ui/skip-link';
import { currentViewer } from '@/lib/access/current-viewer';
import { navigationFor } from '@/lib/access/navigation';
import { heldHere } from '@/lib/forms/held/held-here';
import { isTheme, themeCookie } from '@/lib/i18n/theme';

/** The one frame. It draws a name and the rooms it is told of; whether a page opens is the page's own question. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  const [viewer, locale, t, jar] = await Promise.all([
    currentViewer(),
    getLocale(),
    getTranslations('frame'),
    cookies(),
  ]);
  const theme = jar.get(themeCookie())?.value;
  const role = viewer?.grants[0]?.role;
  const items = viewer ? navigationFor(viewer).map((room) => item(room, t(`rooms.${room}`))) : [];
  return (
    <>
      <SkipLink label={t('skip')} />
      <TopBar
        locale={locale}
        words={{
          home: t('toHome'),
          menu: t('menu'),
          navigation: t('navigation'),
          account: t('account'),
          signOut: t('signOut'),
        }}
        items={items}
        person={
          viewer
            ? {
                name: locale === 'zh-CN' ? viewer.nameZh : viewer.nameEn,
                role: role ? t(`roles.${role}`) : t('noRole'),
              }
            : undefined
        }
        preferences={
          <ThemeSwitch
            legend={t('theme.legend')}
            words={{ device: t('theme.device'), light: t('theme.light'), dark: t('theme.dark') }}
            current={isTheme(theme) ? theme : 'device'}
          />
        }
      />
      <main id="main" tabIndex={-1} className="page">
        <HeldFormProvider
          held={viewer ? await heldHere(viewer) : null}
          words={{ title: t('held.title'), discard: t('held.discard') }}
        >
          {children}
        </HeldFormProvider>
      </main>
      <PageFoot promise={t('promise')} />
    </>
  );
}

function item(room: string, label: string) {
  return { key: room, href: room === 'home' ? '/' : `/${room}`, label };
}
