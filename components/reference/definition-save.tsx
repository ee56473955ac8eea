import { getTranslations } from 'next-intl/server';
import type { FormState } from '@/lib/forms/form-state';
import { ActionForm, type FormWords } from '../ui/action-form';
import { SectionHead } from '../ui/section-head';

type Words = Readonly<
  Record<'nameEn' | 'nameZh' | 'definitionEn' | 'definitionZh' | 'whereToFindEn' | 'whereToFindZh', string>
>;

type Props = {
  /** What was checked, field by field, as it will be saved. */
  checked: Readonly<Record<string, string>>;
  named: Words;
  year: string;
  version: number;
  words: FormWords;
  act: (state: FormState, form: FormData) => Promise<FormState>;
};

/** The last step: the words of the definition, the reason, and saving what was checked above. */
export async function DefinitionSave({ checked, named, year, version, words, act }: Props) {
  const t = await getTranslations('reference.editor');
  const field = (name: keyof Words, long = false) => ({
    name,
    type: long ? ('textarea' as const) : ('text' as const),
    label: t(`facts.${name}`),
    value: named[name],
  });
  return (
    <section className="pt-10" aria-labelledby="save">
      <SectionHead id="save" title={t('save.title')} lead={t('save.lead', { year })} />
      <ActionForm
        id="definition"
        action={act}
        columns={2}
        fields={[
          ...Object.entries(checked).map(([name, value]) => ({ name, value, type: 'hidden' as const })),
          field('nameEn'),
          field('nameZh'),
          field('definitionEn', true),
          field('definitionZh', true),
          field('whereToFindEn', true),
          field('whereToFindZh', true),
          { name: 'reason', type: 'textarea', label: t('save.reason'), hint: t('save.reasonHint') },
        ]}
        words={words}
        look="primary"
        submit={t('save.do', { version, year })}
      />
    </section>
  );
}
