import { stripVTControlCharacters } from 'node:util';
import { describeError } from './describe-error.mjs';
import { writeLine } from './write-line.mjs';

const longest = 160;
const address = /[^\s@"'<>()]+@[^\s@"'<>()]+/g;
const secret = /[\w+/=-]{24,}/g;
const query = /\?\S+/g;

/**
 * Makes JSON lines of what Next.js and the libraries print as warnings and errors: of an error what `describeError`
 * says, once; of a text its first line without addresses, queries and anything long enough to be a secret.
 */
export function captureConsole() {
  const said = new WeakSet();
  const speak =
    (level) =>
    (...args) => {
      const error = args.find((each) => each instanceof Error);
      if (error && said.has(error)) return;
      if (error) said.add(error);
      writeLine(level, 'server', error ? describeError(error) : { text: calmText(args) });
    };
  console.error = speak('error');
  console.warn = speak('warn');
}

function calmText(args) {
  const text = args.filter((each) => typeof each === 'string').join(' ');
  const [first = ''] = stripVTControlCharacters(text).trim().split('\n');
  return first.replace(address, '…@…').replace(query, '?…').replace(secret, '…').slice(0, longest);
}
