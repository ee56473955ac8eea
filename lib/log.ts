import { randomUUID } from 'node:crypto';

type Level = 'info' | 'warn' | 'error';

/** One JSON line. Callers give no secrets, names, e-mails or typed values. */
export function log(
  level: Level,
  message: string,
  fields: Readonly<Record<string, string | number>> = {},
): void {
  const line = JSON.stringify({ at: new Date().toISOString(), level, message, ...fields });
  (level === 'error' ? process.stderr : process.stdout).write(`${line}\n`);
}

/** Logs an unexpected error and returns the reference that the person is shown. */
export function logError(message: string, error: unknown): string {
  const reference = randomUUID().slice(0, 8);
  const cause =
    error instanceof Error
      ? `${error.name}: ${error.stack?.split('\n').slice(1, 4).join(' | ') ?? ''}`
      : 'unknown';
  log('error', message, { reference, cause });
  return reference;
}
