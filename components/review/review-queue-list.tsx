import { businessDate } from '@/lib/calendar/business-date';
import { formatDate } from '@/lib/display/format-date';
import type { QueueItem, ReviewQueue } from '@/lib/submissions/list-review-queue';
import { Bilingual } from '../figures/bilingual';
import { periodText } from '../submissions/submission-head';
import { Tabs } from '../ui/tabs';
import { TextLink } from '../ui/text-link';
import type { ReviewWords } from './review-words';

export type QueueTab = 'waiting' | 'returned' | 'approved';

const tabs: readonly QueueTab[] = ['waiting', 'returned', 'approved'];

/** What the address asks for, else those that wait. */
export const tabOf = (asked: unknown): QueueTab => tabs.find((tab) => tab === asked) ?? 'waiting';

type Props = {
  queue: ReviewQueue;
  tab: QueueTab;
  words: ReviewWords;
  /** The one being read. */
  current?: string;
  /** The list heads its own page. */
  heading?: boolean;
};

/** The list at the left: waiting, returned, approved, and who has not submitted yet. */
export function ReviewQueueList({ queue, tab, words, current, heading = false }: Props) {
  const { r } = words;
  const Head = heading ? 'h1' : 'p';
  return (
    <nav
      aria-label={r('title')}
      className="pt-6 lg:border-line lg:border-r lg:pt-8 lg:pr-6"
      data-print="none"
    >
      <Head className="font-semibold text-section">{r('title')}</Head>
      <Tabs
        label={r('tabs.label')}
        tabs={tabs.map((name) => ({
          href: `/review?tab=${name}`,
          label: `${r(`tabs.${name}`)} ${queue[name].length}`,
          current: name === tab,
        }))}
      />
      <ul>
        {queue[tab].map((item) => (
          <Item key={keyOf(item)} item={item} words={words} current={keyOf(item) === current} tab={tab} />
        ))}
      </ul>
      {queue.notSubmitted.length > 0 ? (
        <>
          <p className="mt-6 text-ink-3 text-note">{r('notSubmitted')}</p>
          <ul>
            {queue.notSubmitted.map((item) => (
              <Item
                key={keyOf(item)}
                item={item}
                words={words}
                current={keyOf(item) === current}
                tab={null}
              />
            ))}
          </ul>
        </>
      ) : null}
    </nav>
  );
}

const keyOf = ({ period, unit }: QueueItem): string => `${period.code}/${unit.code}`;

type ItemProps = { item: QueueItem; words: ReviewWords; current: boolean; tab: QueueTab | null };

function Item({ item, words, current, tab }: ItemProps) {
  const { r, locale } = words;
  const { unit, daysLeft, waitingDays } = item;
  const late = tab !== 'approved' && tab !== 'waiting' && daysLeft !== null && daysLeft < 0;
  const look = current ? 'bg-accent-soft border-l-accent' : 'border-l-transparent';
  return (
    <li
      className={`border-line border-b border-l-3 py-3 pr-2 pl-3 ${look}`}
      aria-current={current ? 'page' : undefined}
    >
      <div className="flex items-baseline justify-between gap-4">
        <TextLink
          href={`/${tab === null ? 'submissions' : 'review'}/${keyOf(item)}`}
          className="font-semibold text-ink! no-underline hover:underline"
        >
          <Bilingual en={unit.nameEn} zh={unit.nameZh} locale={locale} />
        </TextLink>
        <span className="text-note whitespace-nowrap">
          {tab === 'waiting' && waitingDays !== null ? r('days', { days: waitingDays }) : null}
        </span>
      </div>
      <div className="flex items-baseline justify-between gap-4 text-ink-2 text-label">
        <span>{lineOf(item, words, tab)}</span>
        {late ? (
          <b className="text-red whitespace-nowrap">{r('late', { days: -daysLeft })}</b>
        ) : (
          <span className="whitespace-nowrap">
            {(tab === null || tab === 'returned') && item.dueOn
              ? r('due', { date: formatDate(item.dueOn, locale) })
              : null}
          </span>
        )}
      </div>
    </li>
  );
}

function lineOf(item: QueueItem, { r, locale }: ReviewWords, tab: QueueTab | null): string {
  const period = periodText(item.period, locale);
  if (tab === null && !item.begun) return r('notBegunLine', { period });
  if (tab === null) return r('draftLine', { period, answered: item.answered, asked: item.asked });
  const date = item.last ? formatDate(businessDate(item.last.at), locale) : '';
  return r('line', { period, version: item.version, date });
}
