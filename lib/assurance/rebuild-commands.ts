import { findStale, rebuildRollups, type StalePeriod } from './rebuild-rollups';

const said = ({ code, fiscalYear, closed, totals }: StalePeriod): string =>
  `${code.padEnd(24)}${String(totals).padStart(7)} totals${closed ? `, closed with FY${fiscalYear}` : ''}`;

/** `rollups:rebuild`: says which periods are stale; with a reason, makes them anew, an event of the audit trail each. */
async function rebuild({ reason = '' }: Readonly<Record<string, string>>): Promise<string> {
  const stale = await findStale();
  if (stale.length === 0)
    return 'Every total is what this version makes of the approved answers: nothing to do.';
  if (reason.trim() === '')
    return [
      'These totals are not what this version makes of the approved answers. Nothing was changed.',
      ...stale.map(said),
      'To make them anew, with your reason in the audit trail: npm run rollups:rebuild -- --reason "…"',
    ].join('\n');
  const lines: string[] = [];
  // In time order: a cumulative total goes on from the quarter before.
  for (const period of stale) {
    const moved = await rebuildRollups({ job: 'command-line' }, period.code, reason.trim());
    lines.push(said({ ...period, totals: moved }));
  }
  return [
    'Made anew from the approved answers. The audit trail keeps each total as it was and as it is:',
    ...lines,
  ].join('\n');
}

/** What whoever holds the machine does after an upgrade that counts otherwise. */
export const rebuildCommands = { 'rollups:rebuild': rebuild } as const;
