import { getTranslations } from 'next-intl/server';
import type { Weighing } from '@/lib/base-year/weigh';
import { formatExactShare } from '@/lib/display/format-exact-share';
import { formatShare } from '@/lib/display/format-share';
import { Notice } from '../ui/notice';
import { tonnesText } from './tonnes-text';

/** What the threshold says of all that waits, and what it does not weigh. */
export async function ThresholdNotice({ weighing }: { weighing: Weighing }) {
  const t = await getTranslations('reference.baseYear');
  const { base, threshold, waiting, unweighed, weighs } = weighing;
  const line = t(`lines.${weighs}`);
  if (base === null || threshold.tonnes === null || waiting.share === null)
    return <Notice tone="caution" title={t('says.cannot', { line })} />;
  const said = {
    tonnes: tonnesText(waiting.tonnes),
    share: formatShare(waiting.share),
    base: tonnesText(base),
    threshold: formatExactShare(threshold.share),
    limit: tonnesText(threshold.tonnes),
  };
  return (
    <Notice tone={waiting.due ? 'caution' : 'settled'} title={t(`says.${finding(waiting)}`)}>
      <p>{t('says.sum', said)}</p>
      {waiting.due ? <p>{t('says.decide')}</p> : null}
      {unweighed.length > 0 ? <p>{t('says.unweighed', { codes: unweighed.join(', ') })}</p> : null}
    </Notice>
  );
}

function finding({ due, codes }: Weighing['waiting']) {
  if (due) return 'due';
  return codes.length === 0 ? 'nothing' : 'below';
}
