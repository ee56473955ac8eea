import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PageHead } from '@/components/ui/page-head';
import { TextLink } from '@/components/ui/text-link';
import { canAnywhere } from '@/lib/access/can';
import { notThere } from '@/lib/access/not-there';
import { referenceRooms } from '@/lib/access/reference-rooms';
import { requireViewer } from '@/lib/access/require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('reference');
  return { title: t('title') };
}

export default async function ReferencePage() {
  const viewer = await requireViewer('/reference');
  if (!canAnywhere(viewer, 'definition.read')) notThere();
  const t = await getTranslations('reference');
  return (
    <>
      <PageHead title={t('title')} note={t('lead')} />
      <ul className="max-w-[720px] divide-y divide-line border-line border-b">
        {referenceRooms(viewer).map((room) => (
          <li key={room} className="py-4">
            <TextLink href={`/reference/${room}`} className="font-semibold text-step">
              {t(`index.${room}`)}
            </TextLink>
            <p className="text-ink-2">{t(`index.${room}Note`)}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
