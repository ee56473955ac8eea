import { getLocale, getTranslations } from 'next-intl/server';
import { formatDate } from '@/lib/display/format-date';
import { formatInstant } from '@/lib/display/format-instant';
import type { FormState } from '@/lib/forms/form-state';
import type { ReviewedGrant } from '@/lib/people/open-grant-review';
import { Bilingual } from '../figures/bilingual';
import { ActionForm, type FormWords } from '../ui/action-form';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';

type Act = (state: FormState, form: FormData) => Promise<FormState>;
type Props = { grants: readonly ReviewedGrant[]; words: FormWords; keep: Act; take: Act };

/** Every role in force: whose, since when, who looked at it last, and the two answers. */
export async function GrantReviewTable({ grants, words, keep, take }: Props) {
  const [t, people, locale] = await Promise.all([
    getTranslations('reference.grantReview'),
    getTranslations('reference.people'),
    getLocale(),
  ]);
  const nameIn = ({ nameEn, nameZh }: { nameEn: string; nameZh: string }) =>
    locale === 'zh-CN' ? nameZh : nameEn;
  if (grants.length === 0) return <p>{t('none')}</p>;
  return (
    <>
      <Table label={t('title')} roomy stacked>
        <TableHead>
          <HeadCell>{t('person')}</HeadCell>
          <HeadCell>{t('role')}</HeadCell>
          <HeadCell>{t('last')}</HeadCell>
          <HeadCell>{t('decide')}</HeadCell>
        </TableHead>
        <TableBody>
          {grants.map((grant) => (
            <Row key={grant.grantId} flag={grant.due ? 'amber' : undefined}>
              <NameCell>
                <div>
                  <p className="font-semibold">
                    <Bilingual en={grant.person.nameEn} zh={grant.person.nameZh} locale={locale} />
                  </p>
                  <p className="text-ink-2">{grant.person.email}</p>
                </div>
              </NameCell>
              <Cell head={t('role')}>
                <div>
                  <p>{role(grant)}</p>
                  {grant.origin === 'CLAIM' ? <p className="text-ink-3 text-label">{t('claim')}</p> : null}
                </div>
              </Cell>
              <Cell head={t('last')}>
                <div>
                  <p>{last(grant)}</p>
                  <p className={`text-label ${grant.due ? 'text-amber' : 'text-ink-3'}`}>
                    {t(grant.due ? 'due' : 'next', { day: formatDate(grant.dueOn, locale) })}
                  </p>
                </div>
              </Cell>
              <Cell head={t('decide')}>
                <div className="flex flex-wrap items-baseline gap-x-6">
                  {answer(grant, 'keep', keep)}
                  {answer(grant, 'take', take)}
                </div>
              </Cell>
            </Row>
          ))}
        </TableBody>
      </Table>
      {grants.some(({ origin }) => origin === 'CLAIM') ? (
        <p className="pt-2 text-ink-2 text-note">{t('claimNote')}</p>
      ) : null}
    </>
  );

  function role({ role: held, unit }: ReviewedGrant): string {
    return [people(`roleNames.${held}`), nameIn(unit)].join(locale === 'zh-CN' ? '，' : ', ');
  }

  function last({ last: look, validFrom }: ReviewedGrant): string {
    if (!look) return t('never', { from: formatDate(validFrom, locale) });
    const name = look.by ? nameIn(look.by) : t('someone');
    return t('lastBy', { at: formatInstant(look.at, locale), name });
  }

  function answer(grant: ReviewedGrant, kind: 'keep' | 'take', action: Act) {
    const said = {
      role: people(`roleNames.${grant.role}`),
      unit: nameIn(grant.unit),
      name: nameIn(grant.person),
    };
    return (
      <ActionForm
        id={`${kind}-${grant.grantId}`}
        action={action}
        fields={[{ name: 'grantId', type: 'hidden', value: String(grant.grantId) }]}
        words={words}
        look="quiet"
        submit={t(kind)}
        submitLabel={t(`${kind}This`, said)}
      />
    );
  }
}
