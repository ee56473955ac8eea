import { type Asked, multipart } from './ask';

export type Fields = Readonly<Record<string, string>>;

/** As React's client calls an action that keeps a form's state: the state before, and the form. */
export function calledByScript(path: string, id: string, fields: Fields): Asked {
  const form = Object.entries(fields).map(([name, value]) => [`_1_${name}`, value] as const);
  const { type, body } = multipart([...form, ['0', '[{"errors":[],"values":{}},"$K1"]']]);
  return {
    method: 'POST',
    path,
    body,
    headers: { 'content-type': type, 'next-action': id, accept: 'text/x-component' },
  };
}

/** As a browser without scripts sends the form of such an action. */
export function sentWithoutScripts(
  path: string,
  id: string,
  fields: Fields,
  state = '[{"errors":[],"values":{}}]',
): Asked {
  const { type, body } = multipart([
    ['$ACTION_REF_1', ''],
    ['$ACTION_1:0', JSON.stringify({ id, bound: '$@1' })],
    ['$ACTION_1:1', state],
    ...Object.entries(fields),
  ]);
  return { method: 'POST', path, body, headers: { 'content-type': type, accept: 'text/html' } };
}

/** As a form whose action keeps no state is sent. */
export function sentAsPlainForm(path: string, id: string, fields: Fields): Asked {
  const { type, body } = multipart([[`$ACTION_ID_${id}`, ''], ...Object.entries(fields)]);
  return { method: 'POST', path, body, headers: { 'content-type': type, accept: 'text/html' } };
}

/** The codes of refusals that an action's answer carries; `none` where it says that nothing was wrong. */
export function codesOf(body: string): string[] {
  const said = /\{"errors":(\[.*?\]),"values":/.exec(body)?.[1];
  if (said === undefined) return [];
  const codes = [...said.matchAll(/"code":"([^"]+)"/g)].map(([, code = '']) => code);
  return codes.length === 0 ? ['none'] : codes;
}
