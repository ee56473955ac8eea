import type { Tx } from '../db/tx';
import { Refusal } from '../errors';

/** Closes an account within a recorded change: its sessions, tokens and links end, what it had held is forgotten. */
export async function endAccess(tx: Tx, personId: string): Promise<void> {
  const now = new Date();
  const closed = await tx.user.updateMany({ where: { id: personId, active: true }, data: { active: false } });
  if (closed.count === 0) throw new Refusal('changed-meanwhile');
  const open = { userId: personId, revokedAt: null };
  await tx.session.updateMany({ where: open, data: { revokedAt: now } });
  await tx.apiToken.updateMany({ where: open, data: { revokedAt: now } });
  await tx.accountLink.updateMany({ where: { userId: personId, endedAt: null }, data: { endedAt: now } });
  await tx.heldForm.deleteMany({ where: { userId: personId } });
}
