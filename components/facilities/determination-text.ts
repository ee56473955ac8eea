import type { getTranslations } from 'next-intl/server';
import type { Determined } from '@/lib/calculation/determined-scopes';

type Translate = Awaited<ReturnType<typeof getTranslations<'facilities.scope'>>>;

/** What was determined, in words: 'Leased in, operating lease, run by the group'. */
export function determinationText(determined: Determined, t: Translate): string {
  if (determined.subject === 'lease')
    return t('leaseLine', {
      direction: t(`direction.${determined.direction}`),
      kind: t(`kind.${determined.kind}`),
      operator: t(determined.operatedByGroup ? 'operated.group' : 'operated.other'),
    });
  return t('carriageLine', {
    carrier: t(`carriedBy.${determined.carriedBy}`),
    payer: t(`paidBy.${determined.paidBy}`),
  });
}
