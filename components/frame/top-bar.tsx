import Link from 'next/link';
import type { Locale } from 'next-intl';
import type { ReactNode } from 'react';
import { DisclosureMenu } from '../ui/disclosure-menu';
import { TextLink } from '../ui/text-link';
import { LanguageSwitch } from './language-switch';
import { type NavItem, NavLinks } from './nav-links';
import { WordMark } from './word-mark';

export type TopBarWords = {
  home: string;
  menu: string;
  navigation: string;
  account: string;
  signOut: string;
};

type Props = {
  locale: Locale;
  words: TopBarWords;
  items: readonly NavItem[];
  person?: { name: string; role: string } | undefined;
  /** The theme switch, drawn inside the account menu. */
  preferences: ReactNode;
};

/** The frame's head: word mark, rooms, language, person. It draws what it is given and authorises nothing. */
export function TopBar({ locale, words, items, person, preferences }: Props) {
  const account = person ? <Account words={words} person={person} preferences={preferences} /> : null;
  return (
    <header className="border-line border-b" data-print="none">
      <div className="page flex min-h-[52px] items-center gap-x-10">
        <Link prefetch={false} href="/" aria-label={words.home}>
          <WordMark locale={locale} />
        </Link>
        <div className="hidden flex-1 self-end xl:block">
          <NavLinks label={words.navigation} items={items} />
        </div>
        <div className="hidden items-center gap-x-6 xl:flex">
          <LanguageSwitch locale={locale} className="text-ink-2" />
          {person ? (
            <DisclosureMenu
              summary={
                <span className="text-ink-2 text-note">
                  {person.name} · {person.role} <span aria-hidden="true">▾</span>
                </span>
              }
            >
              <div className="menu-panel w-64 p-4">{account}</div>
            </DisclosureMenu>
          ) : null}
        </div>
        <DisclosureMenu
          className="ml-auto xl:hidden"
          summary={<span className="px-1 text-note">{words.menu}</span>}
        >
          <div className="menu-panel w-[min(320px,calc(100vw-40px))]">
            <NavLinks label={words.navigation} items={items} column />
            <div className="grid gap-4 p-4">
              {account}
              <LanguageSwitch locale={locale} className="link" />
            </div>
          </div>
        </DisclosureMenu>
      </div>
    </header>
  );
}

function Account({
  words,
  person,
  preferences,
}: Required<Pick<Props, 'words' | 'preferences'>> & { person: { name: string; role: string } }) {
  return (
    <div className="grid gap-4">
      <div>
        <p className="font-semibold">{person.name}</p>
        <p className="text-ink-3 text-note">{person.role}</p>
      </div>
      {preferences}
      <div className="flex justify-between gap-4 text-note">
        <TextLink href="/account">{words.account}</TextLink>
        <form action="/sign-out" method="post">
          <button type="submit" className="link">
            {words.signOut}
          </button>
        </form>
      </div>
    </div>
  );
}
