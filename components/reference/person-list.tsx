import { getLocale, getTranslations } from 'next-intl/server';
import { formatInstant } from '@/lib/display/format-instant';
import type { ListedPerson } from '@/lib/people/list-people';
import { Bilingual } from '../figures/bilingual';
import type { FormWords } from '../ui/action-form';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import { EraseForm } from './erase-form';
import { GrantLine } from './grant-line';
import { type PersonActs, PersonForms } from './person-forms';

type Props = {
  people: readonly ListedPerson[];
  units: readonly { value: string; label: string }[];
  today: string;
  words: FormWords;
  acts: PersonActs;
};

/** Everyone with an account, the roles they hold, and what an administrator can do about it. */
export async function PersonList({ people, units, today, words, acts }: Props) {
  const [t, locale] = await Promise.all([getTranslations('reference.people'), getLocale()]);
  return (
    <Table label={t('title')} roomy stacked>
      <TableHead>
        <HeadCell>{t('person')}</HeadCell>
        <HeadCell>{t('roles')}</HeadCell>
        <HeadCell>{t('manage')}</HeadCell>
      </TableHead>
      <TableBody>
        {people.map((person) => (
          <Row key={person.id} id={`person-${person.id}`}>
            <NameCell>
              <div>
                <p className="font-semibold">
                  <Bilingual en={person.nameEn} zh={person.nameZh} locale={locale} />
                </p>
                {person.erased ? null : <p className="text-ink-2">{person.email}</p>}
                <p className="text-ink-3 text-label">
                  {person.active ? (
                    standing(person)
                  ) : (
                    <b className="text-amber">{t(person.erased ? 'erased' : 'closed')}</b>
                  )}
                </p>
              </div>
            </NameCell>
            <Cell>
              <ul className="grid gap-1">
                {person.grants.length === 0 ? <li className="text-ink-3">{t('noRole')}</li> : null}
                {person.grants.map((grant) => (
                  <GrantLine
                    key={grant.id}
                    grant={grant}
                    person={person}
                    words={words}
                    revoke={acts.revoke}
                  />
                ))}
              </ul>
            </Cell>
            <Cell>
              {person.active ? (
                <PersonForms person={person} units={units} today={today} words={words} acts={acts} />
              ) : null}
              {person.active || person.erased ? null : (
                <EraseForm person={person} words={words} acts={acts} />
              )}
            </Cell>
          </Row>
        ))}
      </TableBody>
    </Table>
  );

  function standing({ lastSeenAt, joined, secondFactor }: ListedPerson): string {
    if (!joined && !lastSeenAt) return t('invited');
    const seen = lastSeenAt ? t('seen', { at: formatInstant(lastSeenAt, locale) }) : t('never');
    return secondFactor ? `${seen} · ${t('withSecondFactor')}` : seen;
  }
}
