import { getLocale, getTranslations } from 'next-intl/server';
import { formatPeriod } from '@/lib/display/format-period';
import type { LeavingRole } from '@/lib/people/open-offboarding';
import { BlockHead } from '../ui/block-head';
import { Notice } from '../ui/notice';

/** The roles of who leaves, one by one, with what waits for each; what nobody else could finish in amber. */
export async function WhatIsLeft({ roles }: { roles: readonly LeavingRole[] }) {
  const [t, people, locale] = await Promise.all([
    getTranslations('reference.closing'),
    getTranslations('reference.people'),
    getLocale(),
  ]);
  const chinese = locale === 'zh-CN';
  if (roles.length === 0) return <Notice title={t('none')} />;
  return (
    <>
      <BlockHead level={2} title={t('holds')} />
      <ul className="max-w-[720px] border-rule border-t">
        {roles.map(({ grantId, role, unitNameEn, unitNameZh, alone, work }) => (
          <li key={grantId} className="border-line border-b py-3">
            <p className="font-semibold">
              {people(`roleNames.${role}`)}
              {chinese ? '，' : ', '}
              {chinese ? unitNameZh : unitNameEn}
            </p>
            <p className={`text-note ${alone ? 'text-amber' : 'text-ink-3'}`}>
              {t(alone ? 'alone' : 'shared')}
            </p>
            <ul className="mt-1 text-ink-2 text-note">
              {work.length === 0 ? <li>{t('noWork')}</li> : null}
              {work.map((one) => (
                <li key={`${one.period}/${one.unitCode}`}>
                  {line(one)}
                  {one.orphaned ? <span className="text-amber"> · {t('orphaned')}</span> : null}
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </>
  );

  function line(work: LeavingRole['work'][number]): string {
    const named = chinese ? work.periodNameZh : work.periodNameEn;
    return t('work', {
      unit: chinese ? work.unitNameZh : work.unitNameEn,
      period: named ?? formatPeriod(work.period, locale),
      kind: t(`kinds.${work.kind}`),
      open: work.kind === 'review' ? 0 : work.open,
    });
  }
}
