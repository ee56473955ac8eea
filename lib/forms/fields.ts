import { z } from 'zod';
import { isCivilDate } from '../calendar/is-civil-date';

/** Text that must say something; `code` is the sentence for when it does not. */
export const wantedText = (code: string) => z.string({ error: code }).trim().min(1, code).max(200, code);

/** Text that may be left empty. */
export const optionalText = z.string().trim().max(2_000).default('');

/** 'YYYY-MM-DD', a day of the calendar. */
export const dayField = z
  .string({ error: 'date-wanted' })
  .trim()
  .refine(isCivilDate, { error: 'date-wanted' });

/** A day that may be left empty. */
export const optionalDay = z
  .string()
  .trim()
  .refine((text) => text === '' || isCivilDate(text), { error: 'date-wanted' })
  .transform((text) => text || null)
  .default(null);

/** A box that was ticked or not: browsers send nothing for the latter. */
export const tickField = z
  .string()
  .optional()
  .transform((text) => text === 'on');
