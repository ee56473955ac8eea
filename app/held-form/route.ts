import { safePath } from '@/lib/access/sign-in-steps';
import { viewerFromRequest } from '@/lib/access/viewer-from-request';
import { heldPlace } from '@/lib/forms/held/held-cookie';
import { discardHeldForm } from '@/lib/forms/held/release-held-form';

/** Forgets what was held of one's own form, and leads back to its page: a plain form post, for it must be drawn anew. */
export async function POST(request: Request): Promise<Response> {
  const path = safePath((await request.formData()).get('path'));
  const viewer = await viewerFromRequest(request);
  const place = await heldPlace(path);
  if (viewer && place) await discardHeldForm(place, viewer.userId);
  return new Response(null, { status: 303, headers: { location: path } });
}
