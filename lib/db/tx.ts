import type { Prisma } from './generated/client';

/** The client inside one transaction of `record`. */
export type Tx = Prisma.TransactionClient;
