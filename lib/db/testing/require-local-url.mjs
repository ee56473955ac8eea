// Plain JavaScript: the test command asks it before TypeScript can be read.
const LOCAL_HOSTS = new Set(['localhost', '127.0.0.1', '[::1]', '::1', '']);

/**
 * Tests create and drop databases: `address` must name a server on this machine, also where it leaves the host to
 * PGHOST or names several. Returns it; throws a sentence otherwise.
 * @param {string} address
 * @param {Readonly<Record<string, string | undefined>>} [env]
 * @returns {URL}
 */
export function requireLocalUrl(address, env = process.env) {
  const url = new URL(address);
  const asked = ['host', 'hostaddr'].flatMap((name) => url.searchParams.getAll(name));
  if (asked.length === 0) asked.push(url.hostname || (env.PGHOST ?? ''));
  const foreign = asked.flatMap((host) => host.split(',')).find((host) => !isLocal(host));
  if (foreign !== undefined) {
    throw new Error(`TEST_DATABASE_URL names ${foreign}: tests run only on this machine's own server.`);
  }
  return url;
}

function isLocal(host) {
  return host.startsWith('/') || LOCAL_HOSTS.has(host);
}
