import { getLocale, getTranslations } from 'next-intl/server';
import { Button } from '../ui/button';
import { SegmentedChoice } from '../ui/segmented-choice';

type Props = { theme: 'device' | 'light' | 'dark' };

/** Language and appearance, kept in this browser: one plain form. */
export async function Preferences({ theme }: Props) {
  const [t, locale] = await Promise.all([getTranslations('account'), getLocale()]);
  return (
    <form action="/preferences" method="post" className="grid max-w-[480px] gap-4">
      <SegmentedChoice
        name="locale"
        legend={t('language')}
        defaultValue={locale}
        options={[
          { value: 'en', label: 'English' },
          { value: 'zh-CN', label: '简体中文' },
        ]}
      />
      <SegmentedChoice
        name="theme"
        legend={t('theme')}
        defaultValue={theme}
        options={(['device', 'light', 'dark'] as const).map((value) => ({ value, label: t(value) }))}
      />
      <div>
        <Button>{t('save')}</Button>
      </div>
    </form>
  );
}
