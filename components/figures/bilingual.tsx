import type { Locale } from 'next-intl';

type Props = {
  en: string;
  zh: string;
  locale: Locale;
  /** Leave the other language away where the line is short of room; a Chinese page seldom needs the English. */
  other?: 'show' | 'hide';
};

/** A name in the reader's language, the other one quieter behind it and marked with its own `lang`. */
export function Bilingual({ en, zh, locale, other = 'show' }: Props) {
  const chinese = locale === 'zh-CN';
  const [name, alias] = chinese ? [zh, en] : [en, zh];
  if (other === 'hide' || alias === '' || alias === name) return <>{name}</>;
  return (
    <>
      {name}{' '}
      <span lang={chinese ? 'en' : 'zh-CN'} className="bilingual-other">
        {alias}
      </span>
    </>
  );
}
