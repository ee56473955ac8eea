'use server';

import { z } from 'zod';
import { action } from '@/lib/forms/action';
import { wantedText } from '@/lib/forms/fields';
import { saveMetricVersion } from '@/lib/metrics/save-metric-version';

const whole = (code: string) => z.coerce.number({ error: code }).int(code).min(0, code).max(9_999, code);
const part = z
  .string()
  .trim()
  .max(200, 'form-incomplete')
  .transform((text) => text || null);
const long = (code: string) => z.string({ error: code }).trim().min(1, code).max(4_000, code);

/** As the editor's table wrote them. */
const testCases = z
  .string({ error: 'form-incomplete' })
  .max(100_000, 'form-incomplete')
  .transform((text, context) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      context.addIssue({ code: 'custom', message: 'form-incomplete' });
      return z.NEVER;
    }
  })
  .pipe(
    z
      .array(
        z.object(
          {
            given: z.record(z.string().max(200), z.string().max(200), { error: 'form-incomplete' }),
            expected: z.string({ error: 'form-incomplete' }).max(2_000),
          },
          { error: 'form-incomplete' },
        ),
        { error: 'form-incomplete' },
      )
      .max(50, 'form-incomplete'),
  );

export const saveMetricVersionAction = action(
  z.object({
    code: wantedText('unknown-metric'),
    basedOn: whole('form-incomplete'),
    effectiveFrom: whole('definition-year-unknown'),
    formula: z
      .string({ error: 'form-incomplete' })
      .trim()
      .max(4_000, 'form-incomplete')
      .transform((text) => text || null),
    numerator: part,
    denominator: part,
    unit: wantedText('unit-wanted-of-metric'),
    timeRule: wantedText('form-incomplete'),
    decimalsMin: whole('decimals-wanted'),
    decimalsMax: whole('decimals-wanted'),
    testCases,
    nameEn: wantedText('name-wanted'),
    nameZh: wantedText('name-zh-wanted'),
    definitionEn: long('definition-wanted'),
    definitionZh: long('definition-wanted'),
    whereToFindEn: long('where-wanted'),
    whereToFindZh: long('where-wanted'),
    reason: wantedText('reason-needed').max(2_000, 'reason-needed'),
  }),
  async (viewer, input) => {
    await saveMetricVersion(viewer, input);
    return { redirectTo: `/reference/metrics/${input.code}#versions` };
  },
);
