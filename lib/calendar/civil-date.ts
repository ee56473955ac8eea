/** A day as people write it, 'YYYY-MM-DD', in the business time zone Asia/Shanghai (calculation-rules §6). */
export type CivilDate = string;

/** A date column of the database (midnight UTC) as a civil date. */
export const civilDate = (date: Date): CivilDate => date.toISOString().slice(0, 10);
