import { checkHealth } from '@/lib/db/check-health';
import { version } from '@/package.json';

export const dynamic = 'force-dynamic';

/** For probes: open to everyone, tells no secrets; 503 while the database does not answer. */
export async function GET(): Promise<Response> {
  const { database, migrations } = await checkHealth();
  const settled = migrations?.pending === 0 ? 'ok' : 'migrations-pending';
  const status = database.ok ? settled : 'unavailable';
  return Response.json(
    { status, database, migrations, version },
    { status: database.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } },
  );
}
