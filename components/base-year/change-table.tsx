import { getTranslations } from 'next-intl/server';
import type { OpenedBaseYear } from '@/lib/base-year/open-base-year';
import type { StoredChange } from '@/lib/base-year/stored-base-year';
import { formatDate } from '@/lib/display/format-date';
import { formatShare } from '@/lib/display/format-share';
import { Missing } from '../figures/missing';
import { ProvenanceMark } from '../figures/provenance-mark';
import { nameIn, type Paper } from '../reports/paper';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row, TotalRow } from '../ui/table-row';
import { TextLink } from '../ui/text-link';
import { changeHref } from './base-year-href';
import { ChangeStanding } from './change-standing';
import { signedTonnes, tonnesText } from './tonnes-text';

type Props = {
  opened: OpenedBaseYear;
  scopes: readonly ('GHG-S1' | 'GHG-S2-LB' | 'GHG-S2-MB' | 'GHG-S3')[];
  paper: Pick<Paper, 'locale' | 'words'>;
  current: string | null;
};

/** Everything that may change the base year, with its effect by scope, what was decided, and the sum that waits. */
export async function ChangeTable({ opened, scopes, paper, current }: Props) {
  const t = await getTranslations('reference.baseYear');
  const { changes, weighing, policy, inForce } = opened;
  if (!policy || !weighing) return null;
  if (changes.length === 0) return <p className="text-ink-2">{t('changesNone')}</p>;
  const place = { base: inForce ? null : policy.baseYear };
  const { waiting } = weighing;
  return (
    <Table label={t('changes')} roomy>
      <TableHead>
        <HeadCell>{t('change')}</HeadCell>
        <HeadCell>{t('containedFrom')}</HeadCell>
        {scopes.map((scope) => (
          <HeadCell key={scope} numeric>
            {t(`lines.${scope}`)}
          </HeadCell>
        ))}
        <HeadCell numeric year>
          {t('weighed')}
        </HeadCell>
        <HeadCell numeric>{t('share')}</HeadCell>
        <HeadCell>{t('decision')}</HeadCell>
      </TableHead>
      <TableBody>
        {changes.map((change) => (
          <Row key={change.code} open={change.code === current}>
            <NameCell>
              <TextLink href={changeHref(place, change.code)}>{change.code}</TextLink>{' '}
              {nameIn(paper.locale, change)}
              <span className="block text-ink-3 text-label">{t(`causes.${change.cause}`)}</span>
            </NameCell>
            <Cell className="whitespace-nowrap">{formatDate(change.containedFrom, paper.locale)}</Cell>
            {scopes.map((scope) => (
              <Cell key={scope} numeric>
                {effectOf(change, scope)}
              </Cell>
            ))}
            {weighedOf(change)}
            <Cell>
              <ChangeStanding change={change} locale={paper.locale} />
            </Cell>
          </Row>
        ))}
        <TotalRow final>
          <NameCell>{t('waitingSum')}</NameCell>
          <Cell colSpan={scopes.length + 1} className="font-normal text-ink-3">
            {t('bySize')}
          </Cell>
          <Cell numeric year>
            {tonnesText(waiting.tonnes)}
          </Cell>
          <Cell numeric>{waiting.share === null ? null : formatShare(waiting.share)}</Cell>
          <Cell />
        </TotalRow>
      </TableBody>
    </Table>
  );

  function effectOf(change: StoredChange, scope: string) {
    const effect = change.effects.find((one) => one.fiscalYear === policy?.baseYear && one.scope === scope);
    return effect ? signedTonnes(effect.tonnes) : lackingIn(change);
  }

  /** What never recalculates need not be quantified. */
  function lackingIn({ cause }: StoredChange) {
    const never = cause === 'organic' || cause === 'new-facility';
    return <Missing kind={never ? 'not-applicable' : 'not-available'} words={paper.words} />;
  }

  function weighedOf(change: StoredChange) {
    const effect = weighing?.effects.get(change.code);
    return (
      <>
        <Cell numeric year>
          {effect ? <span>{signedTonnes(effect.tonnes)}</span> : lackingIn(change)}
          {effect && change.illustrative ? (
            <ProvenanceMark mark="illustrative" word={t('illustrative')} />
          ) : null}
        </Cell>
        <Cell numeric>{effect?.share ? formatShare(effect.share) : null}</Cell>
      </>
    );
  }
}
