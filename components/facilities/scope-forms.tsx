import { getTranslations } from 'next-intl/server';
import type { FormState } from '@/lib/forms/form-state';
import { ActionForm } from '../ui/action-form';
import type { FormField } from '../ui/form-control';
import { formWords } from '../ui/form-words';

type Act = (state: FormState, form: FormData) => Promise<FormState>;
type Props = { unit: string; today: string; acts: { lease: Act; carriage: Act } };

const sentences = [
  'unknown-unit',
  'kind-wanted',
  'contract-wanted',
  'date-wanted',
  'reason-needed',
  'determination-early',
  'determination-settled',
];

/** What the office determines of a place, each behind its own line. */
export async function ScopeForms({ unit, today, acts }: Props) {
  const [t, words] = await Promise.all([getTranslations('facilities.scope'), formWords(sentences)]);
  const said: FormField[] = [
    { name: 'unit', type: 'hidden', value: unit },
    { name: 'validFrom', type: 'date', label: t('validFrom'), value: today },
    { name: 'contract', label: t('contract') },
    { name: 'reason', label: t('reason') },
  ];
  const common = { words, columns: 3, submit: t('do'), done: t('done') } as const;
  return (
    <div className="grid gap-2">
      <ActionForm
        id="lease"
        action={acts.lease}
        disclosure={t('setLease')}
        {...common}
        fields={[
          {
            name: 'direction',
            type: 'select',
            label: t('lease'),
            options: (['lease-in', 'lease-out'] as const).map((value) => ({
              value,
              label: t(`direction.${value}`),
            })),
          },
          {
            name: 'kind',
            type: 'select',
            label: t('leaseKind'),
            options: (['operating', 'finance'] as const).map((value) => ({
              value,
              label: t(`kind.${value}`),
            })),
          },
          {
            name: 'operated',
            type: 'select',
            label: t('operator'),
            options: (['group', 'other'] as const).map((value) => ({ value, label: t(`operated.${value}`) })),
          },
          ...said,
        ]}
      />
      <ActionForm
        id="carriage"
        action={acts.carriage}
        disclosure={t('setCarriage')}
        {...common}
        fields={[
          {
            name: 'carriedBy',
            type: 'select',
            label: t('carrier'),
            options: (['contractor', 'group'] as const).map((value) => ({
              value,
              label: t(`carriedBy.${value}`),
            })),
          },
          {
            name: 'paidBy',
            type: 'select',
            label: t('payer'),
            options: (['group', 'merchant', 'customer'] as const).map((value) => ({
              value,
              label: t(`paidBy.${value}`),
            })),
          },
          ...said,
        ]}
      />
    </div>
  );
}
