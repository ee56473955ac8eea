import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { productVersion } from '../product-version';
import { describeHead, type HeadDocument } from '../record/verify/describe-head';

/** The head as a document to take away; null for who may not read the trail. */
export async function exportHead(viewer: Viewer): Promise<HeadDocument | null> {
  return canAtTop(viewer, 'audit.read') ? describeHead(productVersion) : null;
}
