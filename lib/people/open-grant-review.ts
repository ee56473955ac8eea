import { canAtTop } from '../access/can';
import type { Viewer } from '../access/viewer';
import { businessDate } from '../calendar/business-date';
import { type CivilDate, civilDate } from '../calendar/civil-date';
import type { GrantOrigin, Role } from '../db/generated/enums';
import { reader } from '../db/reader';
import { grantsInForce } from './in-force';
import { reviewDueOn } from './review-due';

interface Named {
  readonly nameEn: string;
  readonly nameZh: string;
}

export interface ReviewedGrant {
  readonly grantId: number;
  readonly person: Named & { readonly email: string };
  readonly role: Role;
  readonly unit: Named;
  readonly origin: GrantOrigin;
  readonly validFrom: CivilDate;
  readonly validTo: CivilDate | null;
  /** Who looked at it last, and when; null where nobody did. */
  readonly last: { readonly at: Date; readonly by: Named | null } | null;
  readonly dueOn: CivilDate;
  readonly due: boolean;
}

export interface GrantReviewPage {
  /** What is due first, then by person. */
  readonly grants: readonly ReviewedGrant[];
  readonly lookedAt: number;
}

/** Every role in force, with who looked at it last; null for who keeps no people. */
export async function openGrantReview(viewer: Viewer, now = new Date()): Promise<GrantReviewPage | null> {
  if (!canAtTop(viewer, 'people.manage')) return null;
  const rows = await reader().grant.findMany({
    where: grantsInForce(now),
    orderBy: [{ user: { nameEn: 'asc' } }, { id: 'asc' }],
    select: {
      id: true,
      role: true,
      origin: true,
      validFrom: true,
      validTo: true,
      user: { select: { nameEn: true, nameZh: true, email: true } },
      unit: { select: { nameEn: true, nameZh: true } },
      reviews: { orderBy: { id: 'desc' }, take: 1, select: { reviewedAt: true, actorId: true } },
    },
  });
  const actors = await reader().user.findMany({
    where: { id: { in: rows.flatMap(({ reviews }) => reviews.map(({ actorId }) => actorId)) } },
    select: { id: true, nameEn: true, nameZh: true },
  });
  const names = new Map(actors.map(({ id, ...name }) => [id, name]));
  const today = businessDate(now);
  const grants = rows.map(({ id, role, origin, user, unit, reviews, ...row }): ReviewedGrant => {
    const [review] = reviews;
    const validFrom = civilDate(row.validFrom);
    const dueOn = reviewDueOn(review ? businessDate(review.reviewedAt) : validFrom);
    return {
      grantId: id,
      person: user,
      role,
      unit,
      origin,
      validFrom,
      validTo: row.validTo && civilDate(row.validTo),
      last: review ? { at: review.reviewedAt, by: names.get(review.actorId) ?? null } : null,
      dueOn,
      due: dueOn <= today,
    };
  });
  return {
    grants: [...grants.filter(({ due }) => due), ...grants.filter(({ due }) => !due)],
    lookedAt: grants.filter(({ due }) => !due).length,
  };
}

/** How many roles are to be looked at; 0 for who keeps no people. */
export async function countDueGrants(viewer: Viewer): Promise<number> {
  const page = await openGrantReview(viewer);
  return page ? page.grants.length - page.lookedAt : 0;
}
