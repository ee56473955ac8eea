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
  const { describeError } = await import('@/lib/telemetry/describe-error.mjs');
  log('error', 'unexpected error', { route: routePath, kind: routeType, ...describeError(error) });
}
