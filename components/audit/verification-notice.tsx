import { getTranslations } from 'next-intl/server';
import type { Verification } from '@/lib/record/verify/verify-ledger';
import { DataList } from '../ui/data-list';
import { Details } from '../ui/details';
import { Notice } from '../ui/notice';

type Props = {
  result: Verification;
  /** The first row that does not hold, in a sentence; '' where all do. */
  finding: string;
};

/** What recomputing the whole ledger found. */
export async function VerificationNotice({ result, finding }: Props) {
  const t = await getTranslations('audit');
  const { first, guards, head, events, answers } = result;
  const rows = Object.values(result.rows).reduce((sum, count) => sum + count, 0);
  return (
    <>
      {first === null ? (
        <Notice tone="settled" role="status" title={t('verified')}>
          <span className="wrap-anywhere">
            {t('verifiedText', { events, rows, answers, hash: head?.hash ?? '' })}
          </span>
        </Notice>
      ) : (
        <Notice
          tone="trouble"
          role="alert"
          title={first.seq === null ? t('brokenUnplaced') : t('broken', { seq: first.seq })}
        >
          <span className="wrap-anywhere">{t('brokenText', { finding })}</span>
        </Notice>
      )}
      {guards.length > 0 ? (
        <Notice tone="trouble" role="alert" title={t('guards')}>
          {t('guardsText', { guards: guards.map(guardName).join(t('listSeparator')) })}
        </Notice>
      ) : null}
      <Details summary={t('checked')}>
        <DataList
          columns={3}
          data={Object.entries({ audit_event: events, ...result.rows }).map(([table, count]) => ({
            key: table,
            label: t(`tables.${table}` as 'tables.metric'),
            value: t('rowsOf', { rows: String(count) }),
          }))}
        />
      </Details>
    </>
  );

  function guardName({ guard, table }: (typeof guards)[number]): string {
    return table === null ? guard : t('guardOf', { guard, table });
  }
}
