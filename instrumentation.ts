/** Next.js calls this once when the server starts. A ledger that cannot be opened ends the process in a sentence. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs' || process.env.NEXT_PHASE === 'phase-production-build') return;
  const { openLedger } = await import('@/lib/db/open-ledger');
  const { onCommand } = await import('@/lib/db/data-folder/control-server');
  const { commandNames, runCommand } = await import('@/lib/access/commands');
  try {
    await openLedger();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  }
  for (const name of commandNames) onCommand(name, (args) => runCommand(name, args));
}
