import { currentDatabase } from './engine';
import type { Prisma, PrismaClient } from './generated/client';

type Found =
  | 'findFirst'
  | 'findFirstOrThrow'
  | 'findMany'
  | 'findUnique'
  | 'findUniqueOrThrow'
  | 'count'
  | 'groupBy'
  | 'aggregate';

type ModelName = Uncapitalize<Prisma.ModelName>;

/** Prisma's client narrowed to questions, and to SQL that only reads. */
export type Reader = { readonly [M in ModelName]: Pick<PrismaClient[M], Found & keyof PrismaClient[M]> } & {
  readonly $queryRaw: PrismaClient['$queryRaw'];
};

/** The process's database, for reading. Never inside `record`'s work: that waits for itself on the embedded engine. */
export function reader(): Reader {
  return currentDatabase().client;
}
