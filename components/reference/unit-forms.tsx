import { getLocale, getTranslations } from 'next-intl/server';
import type { FormState } from '@/lib/forms/form-state';
import type { ListedUnit } from '@/lib/organisation/list-units';
import { ActionForm, type FormWords } from '../ui/action-form';
import type { FormField } from '../ui/form-control';
import { Notice } from '../ui/notice';
import { ownershipFields } from './ownership-fields';

type Act = (state: FormState, form: FormData) => Promise<FormState>;

type Props = {
  units: readonly ListedUnit[];
  sets: readonly string[];
  /** The last day whose tree can no longer change, in words; null where every year is open. */
  settled: string | null;
  today: string;
  words: FormWords;
  acts: { create: Act; rename: Act; join: Act; leave: Act };
};

/** What an administrator can do to the tree, each behind its own line. */
export async function UnitForms({ units, sets, settled, today, words, acts }: Props) {
  const [t, set, locale] = await Promise.all([
    getTranslations('reference.units'),
    getTranslations('reference.sets'),
    getLocale(),
  ]);
  const option = (unit: ListedUnit) => ({
    value: unit.code,
    label: `${'\u00a0\u00a0'.repeat(unit.depth)}${locale === 'zh-CN' ? unit.nameZh : unit.nameEn}`,
  });
  const all = { name: 'code', type: 'select', label: t('unit'), options: units.map(option) } as const;
  const parents: FormField = {
    name: 'parentCode',
    type: 'select',
    label: t('parent'),
    options: units.filter(({ type }) => type === null).map(option),
  };
  const date = (name: string, label: string): FormField => ({ name, type: 'date', label, value: today });
  const names: FormField[] = [
    { name: 'nameEn', label: t('nameEn') },
    { name: 'nameZh', label: t('nameZh') },
  ];
  const ownership = ownershipFields(t);
  const kinds = (['BUSINESS_GROUP', 'BUSINESS_UNIT', 'FACILITY', 'PROGRAMME'] as const).map((value) => ({
    value,
    label: t(`unitKinds.${value}`),
  }));
  const types = sets.map((value) => ({ value, label: set(value as 'store') }));
  const create: FormField[] = [
    parents,
    { name: 'kind', type: 'select', label: t('kind'), options: kinds },
    { name: 'code', label: t('newCode'), hint: t('codeHint') },
    ...names,
    {
      name: 'type',
      type: 'select',
      label: t('type'),
      hint: t('typeHint'),
      options: [{ value: '', label: t('noType') }, ...types],
    },
    { name: 'region', label: t('region'), hint: t('regionHint'), value: 'CN' },
    {
      name: 'plantOperator',
      type: 'select',
      label: t('plant'),
      options: (['GROUP', 'LANDLORD'] as const).map((value) => ({ value, label: t(`operators.${value}`) })),
    },
    date('validFrom', t('from')),
    ...ownership,
  ];
  const common = { words, done: t('done') };
  return (
    <div className="grid gap-4">
      {settled ? <Notice>{t('settled', { day: settled })}</Notice> : null}
      <ActionForm
        disclosure={t('create')}
        id="create"
        action={acts.create}
        fields={create}
        submit={t('createDo')}
        columns={3}
        {...common}
      />
      <ActionForm
        disclosure={t('rename')}
        id="rename"
        action={acts.rename}
        fields={[all, ...names]}
        submit={t('renameDo')}
        columns={3}
        {...common}
      />
      <ActionForm
        disclosure={t('join')}
        id="join"
        action={acts.join}
        fields={[all, parents, date('validFrom', t('from')), ...ownership]}
        submit={t('joinDo')}
        columns={3}
        {...common}
      />
      <ActionForm
        disclosure={t('leave')}
        id="leave"
        action={acts.leave}
        fields={[
          all,
          date('validTo', t('to')),
          { name: 'reason', label: t('reason'), optional: t('optional') },
        ]}
        submit={t('leaveDo')}
        columns={3}
        {...common}
      />
    </div>
  );
}
