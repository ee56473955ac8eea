import { randomUUID } from 'node:crypto';
import { describeError } from './telemetry/describe-error.mjs';
import { writeLine } from './telemetry/write-line.mjs';

type Level = 'info' | 'warn' | 'error';

/** One JSON line. Callers give no secrets, names, e-mails or typed values. */
export function log(
  level: Level,
  message: string,
  fields: Readonly<Record<string, string | number | boolean | undefined>> = {},
): void {
  writeLine(level, message, fields);
}

/** Logs an unexpected error, without its message, and returns the reference that the person is shown. */
export function logError(message: string, error: unknown): string {
  const reference = randomUUID().slice(0, 8);
  log('error', message, { reference, ...describeError(error) });
  return reference;
}
