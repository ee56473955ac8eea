import { getTranslations } from 'next-intl/server';
import type { OpenedBaseYear } from '@/lib/base-year/open-base-year';
import type { StoredChange } from '@/lib/base-year/stored-base-year';
import type { FormState } from '@/lib/forms/form-state';
import { nameIn, type Paper } from '../reports/paper';
import { ActionForm, type FormWords } from '../ui/action-form';
import { SectionHead } from '../ui/section-head';

export type ScopeChoice = 'GHG-S1' | 'GHG-S2-LB' | 'GHG-S2-MB' | 'GHG-S3';
type Act = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  opened: OpenedBaseYear;
  scopes: readonly ScopeChoice[];
  causes: readonly StoredChange['cause'][];
  /** Fields that may not stay empty: what the threshold weighs, of the base year. */
  needed: ReadonlySet<string>;
  /** Changes that are still to be decided on, or may be decided anew. */
  decidable: readonly StoredChange[];
  today: string;
  paper: Pick<Paper, 'locale'>;
  words: FormWords;
  acts: { record: Act; decide: Act };
};

const kinds = ['recalculate', 'accumulate', 'decline'] as const;

/** What the office does with the base year: decide on what waits, and record what came. */
export async function ChangeForms({ opened, scopes, causes, needed, decidable, ...rest }: Props) {
  const { today, paper, words, acts } = rest;
  const t = await getTranslations('reference.baseYear');
  const { laterYears, weighing } = opened;
  return (
    <>
      {decidable.length > 0 ? (
        <section className="pt-8">
          <SectionHead id="decide" title={t('decide')} lead={t('decideLead')} />
          <div className="max-w-[720px]">
            <ActionForm
              id="base-year-decision"
              action={acts.decide}
              words={words}
              done={t('decidedDone')}
              submit={t('decideDo')}
              fields={[
                ...decidable.map((change) => ({
                  name: change.code,
                  type: 'checkbox' as const,
                  label: `${change.code} ${nameIn(paper.locale, change)}`,
                  value: weighing?.waiting.codes.includes(change.code) ? 'on' : '',
                })),
                {
                  name: 'kind',
                  type: 'select' as const,
                  label: t('decision'),
                  value: weighing?.waiting.due ? 'recalculate' : 'accumulate',
                  options: kinds.map((value) => ({ value, label: t(`kinds.${value}`) })),
                },
                { name: 'reason', type: 'textarea' as const, label: t('reason') },
              ]}
            />
          </div>
        </section>
      ) : null}
      <section className="pt-8">
        <SectionHead id="record" title={t('record')} lead={t('recordLead')} />
        <ActionForm
          id="base-year-change"
          action={acts.record}
          words={words}
          done={t('recordedDone')}
          submit={t('recordDo')}
          columns={4}
          fields={[
            {
              name: 'cause',
              type: 'select',
              label: t('cause'),
              options: causes.map((value) => ({ value, label: t(`causes.${value}`) })),
            },
            { name: 'containedFrom', type: 'date', label: t('containedFrom'), value: today },
            { name: 'nameEn', label: t('nameEn') },
            { name: 'nameZh', label: t('nameZh') },
            ...laterYears.flatMap((year) =>
              scopes.map((scope) => ({
                name: `y${year}-${scope}`,
                label: t('effectOf', { scope: t(`lines.${scope}`), year: `FY${year}` }),
                ...(needed.has(`y${year}-${scope}`) ? {} : { optional: t('optional') }),
              })),
            ),
            { name: 'evidence', type: 'textarea', label: t('evidence') },
          ]}
          note={t('recordNote')}
        />
      </section>
    </>
  );
}
