import { createHash } from 'node:crypto';
import type { Opening } from '../doors/door';
import { outcomeOf } from '../oracle';
import type { Answer } from '../requests/ask';
import { calledByScript, codesOf, type Fields } from '../requests/send-act';
import { type Person, people, withRoleInForce } from '../world/people';
import { calm } from './act-cases';
import type { Case } from './case';

const html = { accept: 'text/html' };

/** Addresses that name rows of others by number, code or id: what is theirs is not found or ignored, never shown. */
export function guessedAddresses(): Case[] {
  const guessed = (person: Person, path: string, names: readonly string[] = []): Case => ({
    kind: 'guessed address',
    name: `GET ${path} as ${person.key}`,
    person,
    known: 'session',
    asked: { method: 'GET', path, headers: html },
    names,
    judge: calm,
    ...(person.level === 'top' ? {} : { everywhereAlike: true as const }),
  });
  return withRoleInForce.flatMap((person) => {
    const own = person.held;
    const trace = `/reports/fy2023/metrics/GHG-S2-MB?unit=${own}`;
    return [
      ...[1, 40, 400, 4000, 40_000, 2_147_483_647, -1].map((id) => guessed(person, `${trace}&answer=${id}`)),
      ...['cloud-zhangbei', 'eleme-no-cutlery', 'cainiao-xiasha-bonded', 'atlantis'].map((leaf) =>
        guessed(person, `${trace}&leaf=${leaf}`, [leaf]),
      ),
      ...['dc-self-built-cn', 'nothing', '%00', "' or 1=1--"].map((set) =>
        guessed(person, `/reports/fy2023?unit=${own}&boundary=${encodeURIComponent(set)}`, [set]),
      ),
      ...['fy2024-q1', 'fy2023-q1', 'fy2024-q4', 'target', 'campaign-618-2021'].map((period) =>
        guessed(person, `/api/v1/reports/FY2023?unit=${own}&period=${period}`),
      ),
      ...['cainiao', 'zqn', 'Zhangbei', '%', '_', '\\', 'GHG'].map((q) =>
        guessed(person, `/reference/metrics?q=${encodeURIComponent(q)}`, [q]),
      ),
      ...['cainiao', 'fy2024-q1/alibaba-cloud', '%', "'"].map((subject) =>
        guessed(person, `/audit-trail?subject=${encodeURIComponent(subject)}`, [subject, 'alibaba-cloud']),
      ),
      guessed(person, '/audit-trail?verify=1'),
      guessed(person, '/audit-trail?before=999999'),
      ...['returned', 'approved', 'nothing'].map((tab) => guessed(person, `/review?tab=${tab}`)),
      ...['2023', '2018', '1', 'x'].map((year) => guessed(person, `/submissions?year=${year}`)),
      ...[
        'ALIBABA-GROUP',
        'cainiao/../alibaba-group',
        'cainiao%2f..%2falibaba-group',
        'alibaba-group%00',
        '%61libaba-group',
      ].map((unit) => guessed(person, `/reports/fy2023?unit=${unit}`, ['alibaba-group', unit])),
      ...['cainiao&unit=alibaba-group', 'alibaba-group&unit=cainiao'].map((units) =>
        guessed(person, `/reports/fy2023?unit=${units}`, ['alibaba-group']),
      ),
    ];
  });
}

/** Numbers of rows: people's tokens are numbered in the order of the people. */
const places = [1, 3, 7, 12, 20, 33, 48] as const;
const tokenOf = ({ key }: Person): number => people.findIndex((one) => one.key === key) + 1;

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

const formsOfOthers = (person: Person, forms: readonly Fields[]): readonly Fields[] =>
  forms.filter(({ id }) => id !== String(tokenOf(person)));

/** Actions that name another person's rows: nothing happens to them, and nobody is told that they are there. */
export function guessedIds(ids: ReadonlyMap<string, string>): Case[] {
  const victim = people.find(({ role, level }) => role === 'ADMINISTRATOR' && level === 'leaf');
  if (!victim) throw new Error('Nobody to be guessed at.');
  const administrator: Opening = { reach: 'top', roles: ['ADMINISTRATOR'] };
  const guesses = [
    ['endOwnSessionsAction', '/account', [{ which: hashOf(victim.secret) }]],
    ['revokeTokenAction', '/account', places.map((id) => ({ id: String(id) }))],
    ['revokeGrantAction', '/reference/people', places.map((id) => ({ grantId: String(id) }))],
    [
      'closeAccountAction',
      '/reference/people',
      [{ personId: victim.id, successorId: '', reason: 'Guessed.' }],
    ],
    [
      'giveGrantAction',
      '/reference/people',
      [
        {
          personId: 'self',
          role: 'ADMINISTRATOR',
          unitCode: 'alibaba-group',
          validFrom: '2020-01-01',
          validTo: '',
        },
      ],
    ],
  ] as const;
  return people
    .filter((person) => person !== victim && outcomeOf(administrator, undefined, person, null) !== 'opens')
    .flatMap((person) =>
      guesses.flatMap(([action, page, forms]) =>
        formsOfOthers(person, forms).map((fields): Case => {
          const sent = Object.fromEntries(
            Object.entries(fields).map(([name, value]) => [name, value === 'self' ? person.id : value]),
          );
          return {
            kind: 'guessed id',
            name: `call ${action} ${JSON.stringify(sent)} as ${person.key}`,
            person,
            known: person.standing === 'nobody' ? 'nothing' : 'session',
            asked: calledByScript(page, ids.get(action) ?? '', sent),
            names: Object.values(sent),
            judge: (answer: Answer) => {
              const [code = 'none'] = codesOf(answer.body);
              const due = page === '/account' ? ['none', 'sign-in-again'] : ['not-allowed', 'none'];
              return [...calm(answer), ...(due.includes(code) ? [] : [`${due[0]} was due, it said ${code}`])];
            },
            writes: true,
          };
        }),
      ),
    );
}
