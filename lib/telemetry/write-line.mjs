import { currentRequest } from './current-request.mjs';

/** @typedef {'info' | 'warn' | 'error'} Level */

const levels = ['info', 'warn', 'error'];

/**
 * Writes one JSON line, errors to stderr, the rest to stdout, with the id of the request it belongs to. Lines below
 * the level that GREENLEDGER_LOG names are not written. Callers give no secrets, names, e-mails or typed values.
 * @param {Level} level
 * @param {string} message
 * @param {Readonly<Record<string, string | number | boolean | undefined>>} [fields]
 */
export function writeLine(level, message, fields = {}) {
  if (levels.indexOf(level) < levels.indexOf(process.env.GREENLEDGER_LOG ?? 'info')) return;
  const request = currentRequest()?.id;
  const line = JSON.stringify({ at: new Date().toISOString(), level, message, request, ...fields });
  (level === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
}
