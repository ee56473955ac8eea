const longest = 6;
const frame = /^\s+at .*:\d+(?::\d+)?\)?$/;

/**
 * What a log may say of an error: its kind, code and digest and where it came from. Never its message, which may
 * hold what somebody typed; a message of several lines is no part of the way either.
 * @param {unknown} error
 * @returns {Record<string, string>}
 */
export function describeError(error) {
  if (!(error instanceof Error)) return { error: typeof error };
  const said = { error: error.name };
  if (isWord(error.code)) said.code = error.code;
  if (isWord(error.digest)) said.digest = error.digest;
  if (error.cause instanceof Error) {
    said.cause = isWord(error.cause.code) ? `${error.cause.name} ${error.cause.code}` : error.cause.name;
  }
  said.way = wayOf(error);
  return said;
}

function wayOf({ stack = '', message }) {
  const below =
    message && stack.includes(message) ? stack.slice(stack.indexOf(message) + message.length) : stack;
  const frames = below.split('\n').filter((line) => frame.test(line));
  return frames
    .slice(0, longest)
    .map((line) => line.trim())
    .join(' | ');
}

/** A code or digest is one short word, such as P2002, ECONNREFUSED or 1234@E5. */
function isWord(text) {
  return typeof text === 'string' && /^[\w;:@.-]{1,60}$/.test(text) && !/@\w[\w-]*\./.test(text);
}
