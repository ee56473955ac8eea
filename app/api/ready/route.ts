import { checkHealth } from '@/lib/db/check-health';
import { isStopping } from '@/lib/telemetry/readiness.mjs';

export const dynamic = 'force-dynamic';

/** For load balancers: whether this process should be sent requests. 503 while it is stopping, migrating or without a database. */
export async function GET(): Promise<Response> {
  const { database, migrations } = await checkHealth();
  const ready = !isStopping() && database.ok && migrations?.pending === 0;
  return Response.json({ ready }, { status: ready ? 200 : 503, headers: { 'cache-control': 'no-store' } });
}
