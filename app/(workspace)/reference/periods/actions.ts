'use server';

import { z } from 'zod';
import { action } from '@/lib/forms/action';
import { dayField, wantedText } from '@/lib/forms/fields';
import { closePeriod } from '@/lib/periods/close-period';
import { openFiscalYear } from '@/lib/periods/open-fiscal-year';
import { openPeriod } from '@/lib/periods/open-period';
import { reopenPeriod } from '@/lib/periods/reopen-period';

const code = wantedText('unknown-period');
const back = (place: string) => ({ redirectTo: `/reference/periods#${place}` });

export const openPeriodAction = action(z.object({ code, dueOn: dayField }), async (viewer, input) => {
  await openPeriod(viewer, input);
  return back(input.code);
});

export const closePeriodAction = action(z.object({ code }), async (viewer, input) => {
  await closePeriod(viewer, input);
  return back(input.code);
});

export const reopenPeriodAction = action(
  z.object({ code, dueOn: dayField, reason: wantedText('reason-needed').max(2_000, 'reason-needed') }),
  async (viewer, input) => {
    await reopenPeriod(viewer, input);
    return back(input.code);
  },
);

export const openFiscalYearAction = action(
  z.object({
    year: z.coerce
      .number({ error: 'year-wanted' })
      .int('year-wanted')
      .min(2000, 'year-wanted')
      .max(2100, 'year-wanted'),
  }),
  async (viewer, input) => {
    await openFiscalYear(viewer, input);
    return back(`fy${input.year}-q1`);
  },
);
