import { getTranslations } from 'next-intl/server';
import type { OpenedBaseYear } from '@/lib/base-year/open-base-year';
import type { StoredPolicy } from '@/lib/base-year/stored-base-year';
import type { FormState } from '@/lib/forms/form-state';
import { ActionForm, type FormWords } from '../ui/action-form';

type Props = {
  opened: OpenedBaseYear;
  weighable: readonly StoredPolicy['weighs'][];
  today: string;
  words: FormWords;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** Setting the policy, the first one or the next; behind its own line once there is one. */
export async function PolicyForm({
  opened: { policy, closedYears },
  weighable,
  today,
  words,
  action,
}: Props) {
  const t = await getTranslations('reference.baseYear');
  return (
    <ActionForm
      id="base-year-policy"
      action={action}
      words={words}
      done={t('policy.done')}
      submit={t('policy.do')}
      columns={2}
      note={t('policy.note')}
      {...(policy ? { disclosure: t('policy.next') } : {})}
      fields={[
        {
          name: 'baseYear',
          type: 'select',
          label: t('policy.baseYear'),
          value: String(policy?.baseYear ?? closedYears.at(-1) ?? ''),
          options: closedYears.map((year) => ({ value: String(year), label: `FY${year}` })),
        },
        {
          name: 'thresholdPercent',
          label: t('policy.thresholdPercent'),
          hint: t('policy.thresholdHint'),
          value: policy?.thresholdPercent ?? '5',
        },
        {
          name: 'weighs',
          type: 'select',
          label: t('policy.weighs'),
          value: policy?.weighs ?? weighable[0] ?? '',
          options: weighable.map((value) => ({ value, label: t(`lines.${value}`) })),
        },
        { name: 'effectiveFrom', type: 'date', label: t('policy.from'), value: today },
        { name: 'reason', type: 'textarea', label: t('reason') },
      ]}
    />
  );
}
