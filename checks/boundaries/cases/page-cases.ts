import type { Door } from '../doors/door';
import { handlers } from '../doors/handlers';
import { pages } from '../doors/pages';
import { type Outcome, outcomeOf } from '../oracle';
import type { Answer } from '../requests/ask';
import { byBrowser, type Way, ways } from '../requests/ways';
import { type Person, people } from '../world/people';
import { places } from '../world/places';
import type { Case } from './case';

/** Every door × person × unit by a browser, and each of these again in some other ways of asking. */
export function pageCases(): Case[] {
  let turn = 0;
  return [...pages, ...handlers].flatMap((door) =>
    people.flatMap((person) =>
      unitsFor(door, person).flatMap((unit) => {
        const outcome = outcomeOf(door.opens, door.asks, person, unit);
        const other = ways[turn++ % ways.length] ?? byBrowser;
        const chosen = outcome === 'opens' && door.dear && turn % 4 > 0 ? [byBrowser] : [byBrowser, other];
        return chosen.map((way) => caseOf(door, person, unit, outcome, way));
      }),
    ),
  );
}

/** Of a door that is dear to open, only some of the units that open to a person. */
function unitsFor(door: Door, person: Person): (string | null)[] {
  if (!door.asks) return [null];
  const opening = places.filter(({ code }) => outcomeOf(door.opens, door.asks, person, code) === 'opens');
  const left = door.dear ? opening.slice(person.role === 'OFFICE' ? 3 : 1).map(({ code }) => code) : [];
  return places.map(({ code }) => code).filter((code) => !left.includes(code));
}

function caseOf(door: Door, person: Person, unit: string | null, outcome: Outcome, way: Way): Case {
  const known = person.standing === 'nobody' ? 'nothing' : 'session';
  const limited = outcome === 'opens' && person.standing === 'valid' && person.level !== 'top';
  return {
    kind: `${door.api ? 'API' : 'page'}, ${way === byBrowser ? 'GET' : 'other ways of asking'}, ${outcome}`,
    name: `${way.name} ${door.path(unit ?? '')} as ${person.key} (${person.standing}) → ${outcome}`,
    person,
    known,
    asked: way.asked(door.path(unit ?? ''), door.route),
    names: unit === null ? [] : [unit],
    judge: judgeOf(door, outcome, way),
    ...(outcome === 'not found' && unit !== null ? { twin: `${door.route} ${way.name} ${person.key}` } : {}),
    ...(outcome === 'sign in' && unit !== null ? { twin: `${door.route} ${way.name} ${person.key}` } : {}),
    ...(limited && !door.fresh ? { everywhereAlike: true as const } : {}),
  };
}

/** The same HTTP API, spoken to with a bearer token. */
export function tokenCases(): Case[] {
  const api = handlers.filter((door) => door.api);
  return api.flatMap((door) =>
    people
      .filter(({ standing }) => !['nobody', 'forged'].includes(standing))
      .flatMap((person) =>
        unitsFor(door, person).map((unit): Case => {
          const holder = asTokenHolder(person);
          const outcome = outcomeOf(door.opens, door.asks, holder, unit);
          return {
            ...caseOf(door, holder, unit, outcome, byBrowser),
            kind: `API, bearer token, ${outcome}`,
            name: `bearer token ${door.path(unit ?? '')} as ${person.key} (${person.standing}) → ${outcome}`,
            known: 'token',
            twin: outcome === 'opens' || unit === null ? '' : `${door.route} token ${person.key}`,
          };
        }),
      ),
  );
}

/** A token has no idle limit and no second factor: it holds where its person and its own time do. */
function asTokenHolder(person: Person): Person {
  const holds = ['idle', 'second factor', 'enrolment'].includes(person.standing);
  return holds ? { ...person, standing: 'valid' } : person;
}

export const toSignIn = ({ status, headers, body }: Answer): boolean =>
  String(headers.location ?? headers['x-action-redirect'] ?? '').startsWith('/sign-in') ||
  (status === 200 && body.includes('NEXT_REDIRECT') && body.includes('/sign-in'));

function judgeOf(door: Door, outcome: Outcome, way: Way): (answer: Answer) => string[] {
  return (answer) => {
    const { status, body } = answer;
    const wrong = (held: boolean, words: string) => (held ? [] : [`${words}, but it was ${status}`]);
    if (way.name === 'OPTIONS' || !way.plain) {
      const refused = outcome !== 'opens';
      return [
        ...wrong(status < 500, 'no such request may fail'),
        ...wrong(!refused || !opened(answer), 'it was opened'),
      ];
    }
    if (outcome === 'sign in') {
      return door.api
        ? wrong(status === 401, '401 was due')
        : wrong(toSignIn(answer), 'the way to sign in was due');
    }
    if (outcome === 'not found') return wrong(status === 404, '404 was due');
    const fine =
      status === 200 ||
      (door.leadsOn && status === 307 && !toSignIn(answer)) ||
      (status === 405 && door.opens.reach === 'everyone');
    return [
      ...wrong(fine === true, '200 was due'),
      ...wrong(!body.includes('NEXT_HTTP_ERROR_FALLBACK'), 'a page was due'),
    ];
  };
}

/** A page that was given, in whatever shape: not what there is for a unit or a room that is not there. */
function opened({ status, body }: Answer): boolean {
  return status === 200 && body.includes('<main') && !body.includes('NEXT_HTTP_ERROR_FALLBACK');
}
