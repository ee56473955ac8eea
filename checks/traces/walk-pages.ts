import type { AnsweredPage } from '../driver/answered-page';
import type { Person } from '../driver/person';

/** Where a figure led. */
export interface Walked {
  /** Links that were followed until an answer stood there; the most that any of its sites took. */
  readonly clicks: number;
  /** Those ended in a sentence that says why no answer stands there and leads on to one, a click further. */
  readonly said: boolean;
  /** Whether it was equal when it was recomputed; null where nothing can be. */
  readonly equal: boolean | null;
  /** What recomputing took, page and all. */
  readonly milliseconds: number;
}

/** The traces that a page's figures lead to, each once. */
export const figuresOn = (page: AnsweredPage): string[] => [
  ...new Set(
    page.root.querySelectorAll('a.figure').map((link) => withoutPlace(link.getAttribute('href') ?? '')),
  ),
];

/** Follows a figure, its last site and the first quarter offered of it, and presses its button; says what is missing. */
export async function walkFrom(person: Person, href: string): Promise<Walked | string> {
  const figure = await person.get(href);
  if (figure.status !== 200) return `it answers ${figure.status}`;
  const proof = await recompute(person, figure);
  if (typeof proof === 'string') return proof;
  let page = figure;
  for (let clicks = 1; clicks <= 3; clicks += 1) {
    const next = clicks < 3 ? furtherOn(page, clicks) : null;
    if (next === null) {
      const said = saidOn(page);
      const lacking = lackingOn(said === null ? page : await person.get(said));
      return lacking ?? { clicks, said: said !== null, ...proof };
    }
    page = await person.get(next);
    if (page.status !== 200) return `${next} answers ${page.status}`;
  }
  return 'more than three clicks';
}

/** The link that leads furthest from what stands open already: the last site, then the first quarter. */
function furtherOn(page: AnsweredPage, clicks: number): string | null {
  const [part, at] = clicks === 1 ? (['#quarters', -1] as const) : (['#answer', 0] as const);
  const links = page.root
    .querySelectorAll('main th a.link')
    .map((link) => link.getAttribute('href') ?? '')
    .filter((href) => href.endsWith(part));
  const found = links.at(at);
  return found ? withoutPlace(found) : null;
}

/** Where a page leads on that says why no answer stands there; null where it says no such thing. */
function saidOn(page: AnsweredPage): string | null {
  const link = page.root.querySelector('main #no-answer p + p a.link')?.getAttribute('href');
  return link ? withoutPlace(link) : null;
}

/** An answer has its whole hash, and says on what it rests. */
function lackingOn(page: AnsweredPage): string | null {
  const hashes = page.root.querySelectorAll('main .hash').map((one) => one.text.trim());
  return hashes.some((hash) => /^[0-9a-f]{64}$/.test(hash)) ? null : 'no answer stands at its end';
}

type Proof = Omit<Walked, 'clicks' | 'said'>;

async function recompute(person: Person, page: AnsweredPage): Promise<Proof | string> {
  if (!page.root.querySelector('form#recompute')) return { equal: null, milliseconds: 0 };
  const answer = await person.send(page, page.form('metric'));
  if (answer.status !== 200) return `recomputed, it answers ${answer.status}`;
  const said = answer.root.querySelector('form#recompute [role=status]');
  if (!said) return 'recomputed, it says nothing';
  return { equal: said.classList.contains('border-accent'), milliseconds: answer.milliseconds };
}

const withoutPlace = (href: string): string => href.replace(/#.*$/, '').replaceAll('&amp;', '&');
