import { measureDatabase } from '@/lib/db/measure-database';
import { mayReadFigures } from '@/lib/telemetry/may-read-figures';
import { allFigures } from '@/lib/telemetry/measure.mjs';

export const dynamic = 'force-dynamic';

/** How this process is doing, for Prometheus. Not found unless the sender holds GREENLEDGER_METRICS_TOKEN. */
export async function GET(request: Request): Promise<Response> {
  if (!mayReadFigures(request.headers.get('authorization'))) return notThere();
  await measureDatabase();
  const figures = await allFigures();
  if (!figures) return notThere();
  return new Response(figures.text, {
    headers: { 'content-type': figures.contentType, 'cache-control': 'no-store' },
  });
}

const notThere = (): Response =>
  new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
