import type { CivilDate } from './civil-date';
import { civilDate } from './civil-date';

/** China Standard Time, without summer time since 1991: no instant of the ledger is older. */
const SHANGHAI_OFFSET = 8 * 3_600_000;

/** The day an instant belongs to in Asia/Shanghai: 2022-03-31T16:30:00Z is 1 April 2022 (calculation-rules §6, WE-12). */
export const businessDate = (instant: Date): CivilDate =>
  civilDate(new Date(instant.getTime() + SHANGHAI_OFFSET));
