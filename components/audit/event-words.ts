import { getLocale, getTranslations } from 'next-intl/server';
import type { EventPage, ListedEvent } from '@/lib/assurance/list-events';
import { formatPeriod } from '@/lib/display/format-period';

type Names = EventPage['names'];

/** How events read: what happened in a sentence, who did it, with names as they are today. */
export interface EventWords {
  readonly sentence: (event: ListedEvent) => string;
  readonly actor: (event: ListedEvent) => string;
  readonly role: (event: ListedEvent) => string;
  readonly reason: (event: ListedEvent) => string;
}

/** Asked once a page. An event of a type nobody described yet is named by its type. */
export async function eventWords(names: Names): Promise<EventWords> {
  const [t, locale] = await Promise.all([getTranslations('audit'), getLocale()]);
  const nameOf = (found: { nameEn: string; nameZh: string } | undefined, otherwise: string) => {
    if (!found) return otherwise;
    return locale === 'zh-CN' ? found.nameZh : found.nameEn;
  };
  const person = (id: string) => nameOf(names.people[id], t('someone'));
  const unit = (code: string) => nameOf(names.units[code], code);
  const role = (code: string) =>
    t.has(`roles.${code}` as 'roles.OFFICE') ? t(`roles.${code}` as 'roles.OFFICE') : code;
  return {
    actor: ({ actorId, job }) => (actorId ? person(actorId) : t('job', { job: job ?? '' })),
    role: (event) => role(event.role),
    reason: ({ reason }) => (reason === 'loaded as history' ? t('history') : (reason ?? '')),
    sentence: (event) => {
      const key = `events.${event.type}` as 'events.unit.left';
      if (!t.has(key)) return event.type;
      const [first = '', second = first] = event.subjectKey.split('/');
      const said = { ...documentOf(event.before), ...documentOf(event.after) };
      return t(key, {
        key: event.subjectKey,
        seq: event.subjectKey,
        year: first.replace(/^fy/, ''),
        period: formatPeriod(first, locale),
        unit: unit(event.subjectType === 'person' ? textOf(said.unit) : second),
        parent: unit(textOf(said.parent)),
        person: person(event.subjectKey),
        role: role(textOf(said.role)),
      });
    },
  };
}

function documentOf(value: ListedEvent['after']): Readonly<Record<string, unknown>> {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? { ...value } : {};
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
