const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]', '::1', '']);

/** Tests create and drop databases: `url` must name a server on this machine. Returns it; throws a sentence otherwise. */
export function requireLocalUrl(url: string): URL {
  const parsed = new URL(url);
  const socket = parsed.searchParams.get('host');
  if (socket !== null ? !socket.startsWith('/') : !LOCAL_HOSTS.has(parsed.hostname)) {
    throw new Error(
      `TEST_DATABASE_URL names ${socket ?? parsed.hostname}: tests run only on this machine's own server.`,
    );
  }
  return parsed;
}
