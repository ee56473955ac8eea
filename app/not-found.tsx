import { getTranslations } from 'next-intl/server';
import { CalmPage } from '@/components/frame/calm-page';
import { TextLink } from '@/components/ui/text-link';

/** Also what stands where something is that this person may not see: the two must look alike. */
export default async function NotFound() {
  const t = await getTranslations('errors.notFound');
  return (
    <main id="main" className="page">
      <CalmPage title={t('title')} actions={<TextLink href="/">{t('home')}</TextLink>}>
        <p>{t('text')}</p>
      </CalmPage>
    </main>
  );
}
