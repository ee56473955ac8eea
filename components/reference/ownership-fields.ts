import type { getTranslations } from 'next-intl/server';
import type { FormField } from '../ui/form-control';

const relationships = [
  'SUBSIDIARY',
  'JOINT_VENTURE',
  'ASSOCIATE',
  'FIXED_ASSET_INVESTMENT',
  'FRANCHISE',
] as const;

type Words = Awaited<ReturnType<typeof getTranslations<'reference.units'>>>;

/** What is held of a unit, as a form asks it (GHG Protocol Corporate Standard, table 1). */
export function ownershipFields(t: Words): FormField[] {
  return [
    {
      name: 'relationship',
      type: 'select',
      label: t('relationship'),
      options: relationships.map((value) => ({ value, label: t(`relationships.${value}`) })),
    },
    { name: 'equityPercent', label: t('percent'), value: '100' },
    { name: 'operationalControl', type: 'checkbox', label: t('operational'), value: 'on' },
    { name: 'financialControl', type: 'checkbox', label: t('financial'), value: 'on' },
  ];
}
