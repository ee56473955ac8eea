import { checkHealth } from '@/lib/db/check-health';
import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

/** For probes: open to everyone, tells no secrets; 503 and which part while the ledger cannot be read or written. */
export async function GET(): Promise<Response> {
  const { database, storage, migrations } = await checkHealth();
  const settled = migrations?.pending === 0 ? 'ok' : 'migrations-pending';
  const well = database.ok && storage.ok;
  const status = well ? settled : 'unavailable';
  return Response.json(
    { status, database, storage, migrations, version },
    { status: well ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
