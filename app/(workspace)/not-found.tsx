import { getTranslations } from 'next-intl/server';
import { CalmPage } from '@/components/frame/calm-page';
import { TextLink } from '@/components/ui/text-link';

/** The same words as outside, within the frame. */
export default async function NotFound() {
  const t = await getTranslations('errors.notFound');
  return (
    <CalmPage title={t('title')} actions={<TextLink href="/">{t('home')}</TextLink>}>
      <p>{t('text')}</p>
    </CalmPage>
  );
}
