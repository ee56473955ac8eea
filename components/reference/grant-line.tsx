import { getLocale, getTranslations } from 'next-intl/server';
import { formatInstant } from '@/lib/display/format-instant';
import type { FormState } from '@/lib/forms/form-state';
import type { ListedGrant, ListedPerson } from '@/lib/people/list-people';
import { insideDates } from '../facilities/inside-dates';
import { ActionForm, type FormWords } from '../ui/action-form';

type Props = {
  grant: ListedGrant;
  person: ListedPerson;
  words: FormWords;
  revoke: (state: FormState, form: FormData) => Promise<FormState>;
};

/** One role, its unit and dates; a revoked one stays in sight, struck by its word. */
export async function GrantLine({ grant, person, words, revoke }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reference.people'), getLocale()]);
  const chinese = locale === 'zh-CN';
  const role = t(`roleNames.${grant.role}`);
  const unit = chinese ? grant.unitNameZh : grant.unitNameEn;
  const name = chinese ? person.nameZh : person.nameEn;
  return (
    <li className="flex flex-wrap items-baseline gap-x-3">
      <span className={grant.revokedAt ? 'text-ink-3' : ''}>
        {role}, {unit}
      </span>
      <span className="text-ink-3 text-label">
        {grant.revokedAt
          ? t('revoked', { at: formatInstant(grant.revokedAt, locale) })
          : insideDates(grant.validFrom, grant.validTo, locale, t)}
      </span>
      {grant.revokedAt || !person.active ? null : (
        <ActionForm
          id={`revoke-${grant.id}`}
          action={revoke}
          fields={[{ name: 'grantId', type: 'hidden', value: String(grant.id) }]}
          words={words}
          look="quiet"
          submit={t('revoke')}
          submitLabel={t('revokeThis', { role, unit, name })}
        />
      )}
    </li>
  );
}
