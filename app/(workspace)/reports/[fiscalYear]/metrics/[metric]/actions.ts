'use server';

import { z } from 'zod';
import { action } from '@/lib/forms/action';
import { parseApproach } from '@/lib/reports/parse-approach';
import { recomputeFigure } from '@/lib/reports/recompute-figure';

const code = z
  .string({ error: 'form-incomplete' })
  .trim()
  .min(1, 'form-incomplete')
  .max(100, 'form-incomplete');

/** Writes nothing: what comes of it is said on the page that asked. */
export const recomputeFigureAction = action(
  z.object({
    year: z.coerce
      .number({ error: 'form-incomplete' })
      .int('form-incomplete')
      .min(1, 'form-incomplete')
      .max(9_999, 'form-incomplete'),
    unit: code,
    boundary: z
      .string()
      .trim()
      .max(100, 'form-incomplete')
      .default('')
      .transform((text) => text || null),
    period: code,
    metric: code,
    approach: z
      .string()
      .max(100, 'form-incomplete')
      .default('')
      .transform((text, context) => {
        const approach = parseApproach(text || null);
        if (approach) return approach;
        context.addIssue({ code: 'custom', message: 'form-incomplete' });
        return z.NEVER;
      }),
  }),
  async (viewer, input) => ({ result: JSON.stringify(await recomputeFigure(viewer, input)) }),
);
