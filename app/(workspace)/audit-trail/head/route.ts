import { viewerFromRequest } from '@/lib/access/viewer-from-request';
import { exportHead } from '@/lib/assurance/export-head';

/** GET /audit-trail/head: the head of the ledger as a file. 401 without a viewer, 404 for who may not read the trail. */
export async function GET(request: Request): Promise<Response> {
  const viewer = await viewerFromRequest(request);
  if (!viewer) return new Response(null, { status: 401 });
  const document = await exportHead(viewer);
  if (!document) return new Response(null, { status: 404 });
  return new Response(`${JSON.stringify(document, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="greenledger-head-${document.head?.seq ?? 0}.json"`,
      'cache-control': 'no-store',
    },
  });
}
