import type { Answer } from '../requests/ask';
import {
  calledByScript,
  codesOf,
  type Fields,
  sentAsPlainForm,
  sentWithoutScripts,
} from '../requests/send-act';
import { type Person, withRoleInForce } from '../world/people';
import { calm } from './act-cases';
import type { Case } from './case';

const quarter = 'fy2024-q1';
/** An answered question of the leaf `cainiao-wuxi-park`, asked as a whole. */
const question = 'EN-EL-GRID';

function personOf(role: Person['role'], level: Person['level']): Person {
  const found = withRoleInForce.find((one) => one.role === role && one.level === level);
  if (!found) throw new Error(`Nobody is ${role} at ${level}.`);
  return found;
}

const save = (changes: Fields): Fields => ({
  period: quarter,
  unit: 'cainiao',
  leaf: 'cainiao-wuxi-park',
  ...changes,
});
const cell = (metric: string, breakdown: string, value: string, revision = '0'): Fields => ({
  [`v:${metric}:${breakdown}`]: value,
  [`r:${metric}:${breakdown}`]: revision,
});

/** Forms of one's own unit, altered on the way: what was altered to, and what may be said of it. */
const tampered: readonly (readonly [
  what: string,
  action: string,
  fields: Fields,
  said: readonly string[],
])[] = [
  [
    'a leaf of another unit',
    'saveAction',
    save({ leaf: 'cloud-zhangbei', ...cell(question, 'total', '1') }),
    ['leaf-not-in-unit'],
  ],
  [
    'a leaf that is not there',
    'saveAction',
    save({ leaf: 'atlantis', ...cell(question, 'total', '1') }),
    ['leaf-not-in-unit'],
  ],
  [
    'another unit with one’s own leaf',
    'saveAction',
    save({ unit: 'alibaba-cloud', ...cell(question, 'total', '1') }),
    ['submission-not-found'],
  ],
  [
    'a unit for a leaf',
    'saveAction',
    save({ leaf: 'cainiao', ...cell(question, 'total', '1') }),
    ['leaf-not-in-unit'],
  ],
  ['a question that is not asked', 'saveAction', save(cell('DC-FAC', 'total', '1')), ['question-not-asked']],
  ['a calculated figure', 'saveAction', save(cell('GHG-S12-NET', 'total', '1')), ['question-not-asked']],
  ['a member of no list', 'saveAction', save(cell(question, 'moon', '1')), ['question-not-asked']],
  ['a name of the prototype', 'saveAction', save(cell('__proto__', 'total', '1')), ['question-not-asked']],
  [
    'a closed period',
    'saveAction',
    save({ period: 'fy2023-q1', ...cell('NO-SUCH', 'total', '1') }),
    ['period-not-open'],
  ],
  ['a period that is not open yet', 'saveAction', save({ period: 'fy2024-q2' }), ['submission-not-found']],
  ['a period that is not there', 'saveAction', save({ period: 'fy2024-q9' }), ['submission-not-found']],
  ['no period', 'saveAction', { unit: 'cainiao', leaf: 'cainiao-wuxi-park' }, ['form-incomplete']],
  ['a code beyond all length', 'saveAction', save({ unit: 'c'.repeat(5000) }), ['form-incomplete']],
  ['an intent of their own', 'saveAction', save({ intent: 'approve' }), ['form-incomplete']],
  [
    'a note on another’s leaf',
    'noteAction',
    save({ leaf: 'cloud-zhangbei', metric: 'DC-FAC', breakdown: 'total', note: 'x' }),
    ['question-not-asked'],
  ],
  [
    'a note on a question that is not asked',
    'noteAction',
    save({ metric: 'DC-FAC', breakdown: 'total', note: 'x' }),
    ['question-not-asked'],
  ],
  [
    'submitting with another’s view of the answers',
    'submitAction',
    { period: quarter, unit: 'cainiao', revision: '0', seen: 'a'.repeat(64), message: '' },
    ['changed-meanwhile', 'answers-to-correct'],
  ],
  [
    'submitting a revision to come',
    'submitAction',
    { period: quarter, unit: 'cainiao', revision: '99', seen: '', message: '' },
    ['changed-meanwhile', 'answers-to-correct'],
  ],
  [
    'submitting no number of a revision',
    'submitAction',
    { period: quarter, unit: 'cainiao', revision: 'NaN', seen: '', message: '' },
    ['form-incomplete'],
  ],
  [
    'approving what one enters',
    'approveAction',
    { period: quarter, unit: 'cainiao', revision: '0', reason: '' },
    ['not-allowed'],
  ],
];

function pageOf(action: string): string {
  if (action === 'saveAction') return `/submissions/${quarter}/cainiao`;
  return action === 'approveAction' ? `/review/${quarter}/cainiao` : `/submissions/${quarter}/cainiao/check`;
}

export function tamperedForms(ids: ReadonlyMap<string, string>): Case[] {
  const owner = personOf('DATA_OWNER', 'unit');
  return tampered.map(
    ([what, action, fields, said]): Case => ({
      kind: 'tampered form',
      name: `tampered: ${what} (${action}) as ${owner.key}`,
      person: owner,
      known: 'session',
      asked: calledByScript(pageOf(action), ids.get(action) ?? '', fields),
      names: Object.values(fields),
      judge: (answer) => {
        const codes = [...new Set(codesOf(answer.body))];
        const fine = codes.length === 1 && said.includes(codes[0] ?? '');
        return [
          ...calm(answer),
          ...(fine ? [] : [`${said.join(' or ')} was due, it said ${codes.join(', ')} ${answer.status}`]),
        ];
      },
      writes: true,
    }),
  );
}

/** Every action called by an id that no build has, and by the right id with what no form of ours sends. */
export function strangeCalls(ids: ReadonlyMap<string, string>): Case[] {
  const owner = personOf('DATA_OWNER', 'unit');
  const page = `/submissions/${quarter}/cainiao`;
  const fields = save(cell('NO-SUCH', 'total', 'typed for long'));
  const stale = '7f'.padEnd(42, '0');
  const strange = (what: string, asked: Case['asked'], judge: Case['judge']): Case => ({
    kind: 'stale or strange call',
    name: `strange: ${what} as ${owner.key}`,
    person: owner,
    known: 'session',
    asked,
    names: Object.values(fields),
    judge,
    writes: true,
  });
  const notDone = (answer: Answer) => [
    ...calm(answer),
    ...(codesOf(answer.body).length === 0 ? [] : ['nothing was to be called']),
  ];
  const everyId = [...ids].flatMap(([action, id]) => {
    const other = `${id.slice(0, -6)}abcdef`;
    return [
      strange(`an id near ${action}`, calledByScript(page, other, fields), notDone),
      strange(`a form with an id near ${action}`, sentWithoutScripts('/account', other, fields), notDone),
      strange(`${action} as a plain form on another page`, sentAsPlainForm('/reference', id, {}), calm),
    ];
  });
  const states = [
    '[]',
    'null',
    '{}',
    '["$K1"]',
    '["$F1"]',
    '["$Q1"]',
    '[{"errors":"x"}]',
    '["$undefined"]',
    '[{"__proto__":{"a":1}}]',
  ];
  return [
    strange('the id of an older build', calledByScript(page, stale, fields), notDone),
    strange('a form of an older build', sentWithoutScripts(page, stale, fields), notDone),
    strange('a plain form of an older build', sentAsPlainForm(page, stale, fields), notDone),
    ...everyId,
    ...states.map((state) =>
      strange(
        `a state before of ${state}`,
        sentWithoutScripts('/account', ids.get('createTokenAction') ?? '', { name: '', days: '0' }, state),
        () => [],
      ),
    ),
  ];
}
