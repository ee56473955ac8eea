import { acts } from '../doors/acts';
import { type Act, everyone } from '../doors/door';
import { outcomeOf } from '../oracle';
import type { Answer } from '../requests/ask';
import {
  calledByScript,
  codesOf,
  type Fields,
  sentAsPlainForm,
  sentWithoutScripts,
} from '../requests/send-act';
import { type Person, people } from '../world/people';
import { places } from '../world/places';
import type { Case } from './case';
import { toSignIn } from './page-cases';

/** What refuses who may not: unseen, or seen but not theirs to change. */
const refusals = ['submission-not-found', 'unknown-unit', 'not-allowed'];

/** Every action × person × unit, called as scripts do; and each once more as a form without scripts, in one of its shapes. */
export function actCases(ids: ReadonlyMap<string, string>, nameOf: (unit: string) => string): Case[] {
  let turn = 0;
  return acts
    .filter(({ opens }) => opens !== everyone)
    .flatMap((act) =>
      people.flatMap((person) =>
        unitsOf(act).flatMap((unit) => {
          turn += 1;
          const id = ids.get(act.action) ?? '';
          const fields = act.fields(unit ?? '', nameOf);
          const ask = { act, person, unit, id, fields };
          return [
            called(ask),
            // Let in, a whole page is drawn in answer: dear, so of these only some.
            ...(turn % (outcomeOf(act.opens, act.asks, person, unit) === 'opens' ? 6 : 2) === 0
              ? [sent(ask, turn % 5 === 0)]
              : []),
          ];
        }),
      ),
    );
}

/** What needs nobody to be signed in: sent by somebody in every standing, it answers calmly and tells nothing. */
export function openActCases(ids: ReadonlyMap<string, string>): Case[] {
  const one = people.filter(
    (person, place) => people.findIndex(({ standing }) => standing === person.standing) === place,
  );
  return acts
    .filter(({ opens }) => opens === everyone)
    .flatMap((act) =>
      one.map(
        (person): Case => ({
          kind: 'action before signing in',
          name: `send ${act.action} as ${person.key} (${person.standing})`,
          person,
          known: person.standing === 'nobody' ? 'nothing' : 'session',
          asked: sentAsPlainForm(act.page(''), ids.get(act.action) ?? '', act.fields('', String)),
          names: [],
          judge: calm,
          writes: true,
        }),
      ),
    );
}

const unitsOf = ({ asks }: Act): (string | null)[] => (asks ? places.map(({ code }) => code) : [null]);

interface Call {
  readonly act: Act;
  readonly person: Person;
  readonly unit: string | null;
  readonly id: string;
  readonly fields: Fields;
}

function called({ act, person, unit, id, fields }: Call): Case {
  const outcome = outcomeOf(act.opens, act.asks, person, unit);
  const seen = act.seenBy !== undefined && outcomeOf(act.seenBy, act.asks, person, unit) === 'opens';
  return {
    kind: `action, called by script, ${outcome}`,
    name: `call ${act.action} ${unit ?? ''} as ${person.key} (${person.standing}) → ${outcome}`,
    person,
    known: person.standing === 'nobody' ? 'nothing' : 'session',
    asked: calledByScript(act.page(unit ?? ''), id, fields),
    names: [...(unit === null ? [] : [unit]), ...Object.values(fields)],
    judge: (answer) => {
      const codes = codesOf(answer.body);
      const said = `it said ${codes.join(', ') || `${answer.status} ${answer.body.slice(0, 120)}`}`;
      if (outcome === 'sign in') return toSignIn(answer) ? [] : [`the way to sign in was due, ${said}`];
      const due = outcome === 'opens' ? act.behind : refusals;
      return due.includes(codes[0] ?? '') ? [] : [`${due.join(' or ')} was due, ${said}`];
    },
    ...(outcome === 'opens' || seen || unit === null ? {} : { twin: `${act.action} ${person.key}` }),
    writes: true,
  };
}

function sent({ act, person, unit, id, fields }: Call, plain: boolean): Case {
  const outcome = outcomeOf(act.opens, act.asks, person, unit);
  const make = plain ? sentAsPlainForm : sentWithoutScripts;
  return {
    kind: `action, sent without scripts, ${outcome}`,
    name: `send ${act.action} ${unit ?? ''} as ${person.key} (${person.standing})${plain ? ', as a plain form' : ''} → ${outcome}`,
    person,
    known: person.standing === 'nobody' ? 'nothing' : 'session',
    asked: make(act.page(unit ?? ''), id, fields),
    names: [...(unit === null ? [] : [unit]), ...Object.values(fields)],
    judge: (answer) => [
      ...(outcome === 'sign in' && !toSignIn(answer) ? [`the way to sign in was due: ${answer.status}`] : []),
      ...calm(answer),
    ],
    writes: true,
  };
}

/** No request of a person fails the server, whatever is in it. */
export const calm = ({ status, body }: Answer): string[] =>
  status >= 500 ? [`it failed with ${status}: ${body.slice(0, 200)}`] : [];
