import { getLocale, getTranslations } from 'next-intl/server';
import type { CertificateFacility } from '@/lib/certificates/list-certificate-facilities';
import type { FormState } from '@/lib/forms/form-state';
import { ActionForm } from '../ui/action-form';
import { formWords } from '../ui/form-words';
import { SectionHead } from '../ui/section-head';

type Act = (state: FormState, form: FormData) => Promise<FormState>;
type Props = { facilities: readonly CertificateFacility[]; acts: { one: Act; lines: Act } };

const kinds = ['GEC', 'I-REC', 'GO', 'REC', 'contract'] as const;
const sources = ['wind', 'solar', 'hydro', 'biomass', 'nuclear', 'other'] as const;

const sentences = [
  ...['form-incomplete', 'entry-too-long', 'certificate-id-wanted', 'certificate-kind-wanted'],
  ...[
    'certificate-source-wanted',
    'certificate-amount-wanted',
    'certificate-days-wanted',
    'certificate-note-long',
  ],
  ...['certificate-contract-of-contract', 'certificate-registered', 'certificate-twice'],
  ...['certificate-facility-unknown', 'certificate-contract-unknown', 'certificate-lines-wanted'],
  'certificate-lines-many',
];

/** One certificate by a form, many by a pasted list. */
export async function CertificateForms({ facilities, acts }: Props) {
  const [t, locale, words] = await Promise.all([
    getTranslations('reference.certificates'),
    getLocale(),
    formWords(sentences),
  ]);
  return (
    <>
      <section className="pt-8">
        <SectionHead id="register" title={t('register')} lead={t('registerLead')} />
        <div className="max-w-[720px]">
          <ActionForm
            id="certificate"
            action={acts.one}
            columns={2}
            done={t('registered')}
            words={words}
            submit={t('register')}
            fields={[
              { name: 'registryId', label: t('registryId') },
              {
                name: 'kind',
                type: 'select',
                label: t('kind'),
                value: 'GEC',
                options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
              },
              {
                name: 'source',
                type: 'select',
                label: t('source'),
                value: 'wind',
                options: sources.map((value) => ({ value, label: t(`sources.${value}`) })),
              },
              { name: 'megawattHours', label: t('megawattHours') },
              { name: 'generatedFrom', type: 'date', label: t('generatedFrom') },
              { name: 'generatedTo', type: 'date', label: t('generatedTo') },
              {
                name: 'facility',
                type: 'select',
                label: t('facility'),
                value: '',
                options: [
                  { value: '', label: t('pooled') },
                  ...facilities.map(({ code, nameEn, nameZh }) => ({
                    value: code,
                    label: locale === 'zh-CN' ? nameZh : nameEn,
                  })),
                ],
              },
              { name: 'contract', label: t('contract'), optional: t('optional'), hint: t('contractHint') },
              { name: 'note', label: t('note'), optional: t('optional') },
            ]}
          />
        </div>
      </section>
      <section className="pt-8">
        <SectionHead id="lines" title={t('lines')} lead={t('linesLead')} />
        <div className="max-w-[720px]">
          <ActionForm
            id="certificate-lines"
            action={acts.lines}
            done={t('registered')}
            words={words}
            submit={t('registerLines')}
            fields={[{ name: 'lines', type: 'textarea', label: t('linesLabel'), hint: t('linesHint') }]}
          />
        </div>
      </section>
    </>
  );
}
