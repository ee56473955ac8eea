// What the app reports of itself. The meters live in the server around Next.js (prometheus.mjs), outside every bundle;
// in a command or a test there are none, and nothing is measured.

/**
 * One more of what the counter `name` counts.
 * @param {string} name
 * @param {Readonly<Record<string, string>>} [labels]
 */
export function count(name, labels = {}) {
  globalThis.greenledgerMeters?.count(name, labels);
}

/**
 * The time since `started` (of performance.now()) went into what the histogram `name` measures.
 * @param {string} name
 * @param {number} started
 * @param {Readonly<Record<string, string>>} [labels]
 */
export function observeSince(name, started, labels = {}) {
  globalThis.greenledgerMeters?.observe(name, labels, (performance.now() - started) / 1000);
}

/**
 * The gauge `name` stands at `value` now.
 * @param {string} name
 * @param {number} value
 * @param {Readonly<Record<string, string>>} [labels]
 */
export function gauge(name, value, labels = {}) {
  globalThis.greenledgerMeters?.set(name, labels, value);
}

/**
 * All figures in Prometheus' text format, and its media type; null where nothing is measured.
 * @returns {Promise<{ text: string, contentType: string } | null>}
 */
export async function allFigures() {
  const meters = globalThis.greenledgerMeters;
  return meters ? { text: await meters.text(), contentType: meters.contentType } : null;
}
