/** @typedef {{ readonly advisory: string, readonly reason: string, readonly until: string }} Allowed */

const grave = new Set(['high', 'critical']);

/**
 * What an answer of `npm audit --json` means for the test command: `clean`; `grave`, with a sentence for each high or
 * critical advisory that is not allowed today; or `unknown`, with why, where the registry gave no report.
 * @param {string} answer what npm printed
 * @param {readonly Allowed[]} allowed
 * @param {string} today
 * @returns {{ verdict: 'clean' | 'unknown' | 'grave', sentences: string[] }}
 */
export function weighAdvisories(answer, allowed, today) {
  const report = parse(answer);
  if (report?.auditReportVersion !== 2) return { verdict: 'unknown', sentences: [whyNone(report)] };
  const excused = new Set(allowed.filter(({ until }) => today <= until).map(({ advisory }) => advisory));
  const found = new Map();
  for (const { via } of Object.values(report.vulnerabilities)) {
    for (const cause of via) {
      // A text names the package through which it comes; that package says the same itself.
      if (typeof cause === 'string' || !grave.has(cause.severity)) continue;
      const advisory = cause.url.split('/').at(-1);
      if (!excused.has(advisory)) found.set(advisory, sentence(advisory, cause));
    }
  }
  return { verdict: found.size > 0 ? 'grave' : 'clean', sentences: [...found.values()].sort() };
}

function sentence(advisory, { name, range, severity, title }) {
  return `${name} ${range}: ${title} (${severity}, ${advisory})`;
}

function whyNone(report) {
  return report?.message ?? report?.error?.summary ?? 'npm gave no report';
}

function parse(text) {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
