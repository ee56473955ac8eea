/** Next.js calls this once when the server starts. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NEXT_PHASE !== 'phase-production-build') {
    const { startUp } = await import('@/lib/start-up');
    await startUp();
  }
}

/** What a page, handler or action threw: one line, without the error's message. The person is shown its digest. */
export async function onRequestError(
  error: unknown,
  _request: unknown,
  { routePath, routeType }: { routePath: string; routeType: string },
): Promise<void> {
  const { log } = await import('@/lib/log');
  if (isUnreadableForm(error)) {
    const { noteUnreadable } = await import('@/lib/telemetry/current-request.mjs');
    noteUnreadable();
    log('warn', 'unreadable form', { route: routePath });
    return;
  }
  const { describeError } = await import('@/lib/telemetry/describe-error.mjs');
  log('error', 'unexpected error', { route: routePath, kind: routeType, ...describeError(error) });
}

/** A form cut short, or none at all: what reads it says so with a message alone. */
const isUnreadableForm = (error: unknown): boolean =>
  error instanceof Error &&
  /^(?:Failed to parse body as FormData|Unexpected end of form)/.test(error.message);
