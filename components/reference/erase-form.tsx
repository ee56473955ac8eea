import { getLocale, getTranslations } from 'next-intl/server';
import type { ListedPerson } from '@/lib/people/list-people';
import { ActionForm } from '../ui/action-form';
import type { PersonFormProps } from './person-forms';

type Props = Pick<PersonFormProps, 'words' | 'acts'> & { person: ListedPerson };

/** What is left to do with a closed account: to take the personal data out of it for good. */
export async function EraseForm({ person, words, acts }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reference.people'), getLocale()]);
  const name = locale === 'zh-CN' ? person.nameZh : person.nameEn;
  return (
    <div className="grid max-w-80 gap-2">
      <ActionForm
        disclosure={
          <span>
            {t('erase')}
            <span className="sr-only">{`: ${name}`}</span>
          </span>
        }
        note={t('eraseNote')}
        id={`erase-${person.id}`}
        action={acts.erase}
        fields={[{ name: 'personId', type: 'hidden', value: person.id }]}
        words={words}
        submit={t('eraseThis', { name })}
      />
    </div>
  );
}
