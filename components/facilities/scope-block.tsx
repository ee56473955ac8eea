import { getLocale, getTranslations } from 'next-intl/server';
import { businessDate } from '@/lib/calendar/business-date';
import { formatDate } from '@/lib/display/format-date';
import type { OpenedDeterminations } from '@/lib/facilities/open-determinations';
import type { StoredDetermination } from '@/lib/facilities/read-determinations';
import { ProvenanceMark } from '../figures/provenance-mark';
import { BlockHead } from '../ui/block-head';
import { Details } from '../ui/details';
import { Notice } from '../ui/notice';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { TextLink } from '../ui/text-link';
import { determinationText } from './determination-text';

/** Which scope a place's emissions belong to under each approach, on what that rests, and whether its answers count there. */
export async function ScopeBlock({ opened }: { opened: OpenedDeterminations }) {
  const [t, locale] = await Promise.all([getTranslations('facilities.scope'), getLocale()]);
  const { inForce, all, counted, people, unanswered, moved } = opened;
  if (inForce.length === 0) return <BlockHead level={2} id="scope" title={t('title')} note={t('none')} />;
  return (
    <>
      <BlockHead level={2} id="scope" title={t('title')} note={t('note')} />
      {inForce.map((one) => (
        <div key={one.id} className="pt-2">
          <p className="font-semibold text-note">
            <span>{determinationText(one.determined, t)}</span>
            {one.illustrative ? <ProvenanceMark mark="illustrative" word={t('illustrative')} /> : null}
          </p>
          <p className="max-w-[720px] pb-2 text-ink-2 text-label">{restsOn(one)}</p>
          <Table label={determinationText(one.determined, t)} stacked>
            <TableHead>
              <HeadCell>{t('approach')}</HeadCell>
              <HeadCell>{t('belongs')}</HeadCell>
              <HeadCell>{t('why')}</HeadCell>
            </TableHead>
            <TableBody>
              {one.scopes.map(({ approach, scope, because }) => (
                <Row key={approach}>
                  <NameCell>{t(`approaches.${approach}`)}</NameCell>
                  <Cell head={t('belongs')}>{t(`scopes.${scope}`)}</Cell>
                  <Cell head={t('why')} className="text-ink-2">
                    {t(`because.${because}`)}
                  </Cell>
                </Row>
              ))}
            </TableBody>
          </Table>
        </div>
      ))}
      {moved ? (
        <p className="max-w-[720px] pt-2 text-ink-2 text-note">
          {t('moved')} <TextLink href="/reference/base-year">{t('structural')}</TextLink>
        </p>
      ) : null}
      {unanswered.length > 0 ? (
        <Notice tone="caution" title={t('elsewhere')}>
          {t('elsewhereText', {
            counted:
              counted.length === 0 ? t('nowhere') : counted.map((one) => t(`scopes.${one}`)).join('; '),
          })}
        </Notice>
      ) : null}
      {all.length > inForce.length ? (
        <Details summary={t('all', { count: all.length })}>
          <ul className="text-note">
            {all.map((one) => (
              <li key={one.id} className="border-line border-t py-1">
                {`${determinationText(one.determined, t)}. ${restsOn(one)}`}
              </li>
            ))}
          </ul>
        </Details>
      ) : null}
    </>
  );

  function restsOn({ contract, validFrom, reason, at, actorId }: StoredDetermination): string {
    const names = actorId === null ? undefined : people.get(actorId);
    return t('restsOn', {
      from: formatDate(validFrom, locale),
      contract,
      reason,
      who: (names && (locale === 'zh-CN' ? names.nameZh : names.nameEn)) ?? t('loaded'),
      on: formatDate(businessDate(at), locale),
    });
  }
}
