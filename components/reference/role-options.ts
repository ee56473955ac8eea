import type { getTranslations } from 'next-intl/server';
import type { Option } from '../ui/select';

const roles = ['DATA_OWNER', 'OFFICE', 'EXECUTIVE', 'ADMINISTRATOR', 'ASSURANCE_READER'] as const;

type Words = Awaited<ReturnType<typeof getTranslations<'reference.people'>>>;

/** The roles in words, in the order in which data passes them. */
export const roleOptions = (t: Words): Option[] =>
  roles.map((value) => ({ value, label: t(`roleNames.${value}`) }));
