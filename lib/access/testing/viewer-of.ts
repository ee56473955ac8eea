import { reader } from '@/lib/db/reader';
import { loadViewer } from '../load-viewer';
import type { Viewer } from '../viewer';

/** A person of the demonstration as a viewer: `viewerOf('admin')`. */
export async function viewerOf(name: string): Promise<Viewer> {
  const email = `${name}@demo.example`;
  const user = await reader().user.findUniqueOrThrow({ where: { email }, select: { id: true } });
  const viewer = await loadViewer(user.id);
  if (!viewer) throw new Error(`${email} cannot be let in.`);
  return viewer;
}
