import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { PageHead } from '../ui/page-head';
import { Tabs } from '../ui/tabs';

export type ReferenceRoom =
  | 'metrics'
  | 'factors'
  | 'certificates'
  | 'base-year'
  | 'units'
  | 'periods'
  | 'people';

type Props = { current: ReferenceRoom; rooms: readonly ReferenceRoom[]; title: ReactNode; note?: ReactNode };

/** The head of a reference page with the way to its neighbours. */
export async function ReferenceHead({ current, rooms, title, note }: Props) {
  const t = await getTranslations('reference');
  return (
    <>
      <PageHead
        kicker={t('title')}
        title={title}
        note={note ? <p className="max-w-[720px]">{note}</p> : null}
        rule="none"
      />
      <Tabs
        label={t('pages')}
        tabs={rooms.map((room) => ({
          href: `/reference/${room}`,
          label: t(`index.${room}`),
          current: room === current,
        }))}
      />
    </>
  );
}
