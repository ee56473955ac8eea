import { type Answer, type Asked, ask } from './ask';

const marks = new Map<string, string>();

/**
 * Asks as Next's own client does: a request for server components carries `_rsc` with a mark of its headers. The mark
 * is learnt from the redirect that a request without it is given; it is the same for every address.
 */
export async function askWithMark(url: string, asked: Asked): Promise<Answer> {
  if (asked.headers.rsc === undefined) return ask(url, asked);
  const kind = JSON.stringify(Object.entries(asked.headers).filter(([name]) => /^(rsc|next-)/.test(name)));
  const known = marks.get(kind);
  const answer = await ask(url, { ...asked, path: marked(asked.path, known ?? '') });
  const given = /[?&]_rsc=?([^&]*)$/.exec(String(answer.headers.location ?? ''))?.[1];
  if (answer.status !== 307 || given === undefined || given === known) return answer;
  marks.set(kind, given);
  return ask(url, { ...asked, path: marked(asked.path, given) });
}

const marked = (path: string, mark: string): string =>
  `${path}${path.includes('?') ? '&' : '?'}_rsc${mark === '' ? '' : `=${mark}`}`;
