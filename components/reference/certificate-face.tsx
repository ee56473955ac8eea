import { getLocale, getTranslations } from 'next-intl/server';
import type { QualityCriterion } from '@/lib/calculation/certificate';
import type { LedgerCertificate, OpenedLedger } from '@/lib/certificates/open-certificate-ledger';
import { formatAmount } from '@/lib/display/format-amount';
import { formatDate } from '@/lib/display/format-date';
import { formatDateSpan } from '@/lib/display/format-date-span';
import { formatPeriod } from '@/lib/display/format-period';
import type { FormState } from '@/lib/forms/form-state';
import { ActionForm } from '../ui/action-form';
import { DataList } from '../ui/data-list';
import { formWords } from '../ui/form-words';
import { SectionHead } from '../ui/section-head';

type Props = {
  certificate: LedgerCertificate;
  ledger: OpenedLedger;
  /** The Scope 2 Quality Criteria, in their order. */
  criteria: readonly QualityCriterion[];
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

const kinds = ['transferred', 'retired', 'criteria-met', 'claimed-as-credit'] as const;

const sentences = [
  ...['form-incomplete', 'entry-too-long', 'certificate-id-wanted', 'certificate-unknown'],
  ...[
    'certificate-status-wanted',
    'certificate-day-wanted',
    'certificate-day-early',
    'certificate-evidence-wanted',
  ],
];

/** One certificate: what it is, where its megawatt hours went, what was recorded of it, and recording more. */
export async function CertificateFace({ certificate, ledger, criteria, action }: Props) {
  const [t, locale, words] = await Promise.all([
    getTranslations('reference.certificates'),
    getLocale(),
    formWords(sentences),
  ]);
  const nameOf = (one: { nameEn: string; nameZh: string }) => (locale === 'zh-CN' ? one.nameZh : one.nameEn);
  const names = new Map(ledger.facilities.map((facility) => [facility.code, nameOf(facility)]));
  const { registryId, uses, statuses, facility, contract, note, reason, state } = certificate;
  const unmet = criteria.filter((one) => !state.criteriaMet.has(one));
  return (
    <section className="mt-6 border-line border-y bg-paper-2 px-4 py-4">
      <SectionHead
        id="certificate"
        title={registryId}
        lead={
          reason
            ? t('restOf', { rest: formatAmount(certificate.rest), why: t(`reasons.${reason}`) })
            : t('usedUp')
        }
      />
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <div>
          <DataList
            data={[
              { label: t('kind'), value: t(`kinds.${certificate.kind as 'GEC'}`) },
              { label: t('source'), value: t(`sources.${certificate.source as 'wind'}`) },
              { label: t('megawattHours'), value: formatAmount(certificate.megawattHours) },
              {
                label: t('generated'),
                value: formatDateSpan(certificate.generatedFrom, certificate.generatedTo, locale),
              },
              { label: t('facility'), value: facility ? nameOf(facility) : t('pooled') },
              ...(contract ? [{ label: t('contract'), value: contract }] : []),
              ...(note ? [{ label: t('note'), value: note }] : []),
            ]}
          />
          <h3 className="pt-4 font-semibold">{t('uses')}</h3>
          {uses.length === 0 ? <p className="text-ink-2 text-note">{t('usesNone')}</p> : null}
          <ul className="text-note">
            {uses.map((use) => (
              <li key={`${use.facility} ${use.period}`} className="border-line border-t py-1">
                {`${names.get(use.facility) ?? use.facility}, ${formatPeriod(use.period, locale)}: ${formatAmount(use.megawattHours)} MWh`}
              </li>
            ))}
          </ul>
          <h3 className="pt-4 font-semibold">{t('recorded')}</h3>
          {statuses.length === 0 ? <p className="text-ink-2 text-note">{t('recordedNone')}</p> : null}
          <ul className="text-note">
            {statuses.map((one) => (
              <li key={`${one.kind} ${one.at.getTime()}`} className="border-line border-t py-1">
                <b>
                  {t(one.holds ? `statuses.${one.kind as 'retired'}` : `withdrawn.${one.kind as 'retired'}`)}
                </b>
                {one.kind === 'criteria-met' && one.holds
                  ? ` (${t('metOf', { met: one.criteria.length, of: criteria.length })})`
                  : ''}
                {`, ${formatDate(one.datedOn, locale)}. ${one.evidence}`}
              </li>
            ))}
          </ul>
          {statuses.length > 0 && unmet.length > 0 ? (
            <p className="pt-2 text-amber text-note">
              {t('unmet', { list: unmet.map((one) => t(`criteria.${one}`)).join('; ') })}
            </p>
          ) : null}
        </div>
        {ledger.mayManage ? (
          <ActionForm
            id="status"
            action={action}
            done={t('statusRecorded')}
            words={words}
            submit={t('record')}
            fields={[
              {
                name: 'certificates',
                type: 'textarea',
                label: t('recordFor'),
                hint: t('recordForHint'),
                value: registryId,
              },
              {
                name: 'kind',
                type: 'select',
                label: t('became'),
                value: kinds.find((kind) => !statuses.some((one) => one.kind === kind)) ?? 'retired',
                options: kinds.map((value) => ({ value, label: t(`statuses.${value}`) })),
              },
              {
                name: 'holds',
                type: 'select',
                label: t('holds'),
                value: 'yes',
                options: [
                  { value: 'yes', label: t('holdsYes') },
                  { value: 'no', label: t('holdsNo') },
                ],
              },
              { name: 'datedOn', type: 'date', label: t('datedOn') },
              { name: 'evidence', label: t('evidence'), hint: t('evidenceHint') },
              ...criteria.map((one) => ({
                name: one,
                type: 'checkbox' as const,
                label: t(`criteria.${one}`),
                value: state.criteriaMet.has(one) ? 'on' : '',
              })),
            ]}
            note={t('recordNote')}
          />
        ) : null}
      </div>
    </section>
  );
}
