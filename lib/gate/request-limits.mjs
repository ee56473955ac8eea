/**
 * What one request may weigh and how long it may take to arrive. The largest form of a quarter is under 100 KB; a
 * URL carries at most a search, an address to come back to, or what an identity provider sends along.
 */
export const requestLimits = {
  bodyBytes: 1_048_576,
  urlLength: 8_192,
  headers: 100,
  headerBytes: 16_384,
  headersMs: 15_000,
  requestMs: 60_000,
  // Longer than proxies keep an idle connection (60 s): else one of them sends into a closing one.
  keepAliveMs: 65_000,
};
