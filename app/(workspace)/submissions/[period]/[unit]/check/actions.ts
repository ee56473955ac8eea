'use server';

import { z } from 'zod';
import { action } from '@/lib/forms/action';
import { addNote } from '@/lib/submissions/add-note';
import { submit } from '@/lib/submissions/submit';

const incomplete = { error: 'form-incomplete' };
const code = z.string(incomplete).max(100, incomplete);

const SubmitForm = z.object({
  period: code,
  unit: code,
  revision: z.coerce.number(incomplete).int(incomplete),
  seen: code,
  message: z.string(incomplete).max(4000, { error: 'entry-too-long' }).default(''),
});

const NoteForm = z.object({
  period: code,
  unit: code,
  leaf: code,
  metric: code,
  breakdown: code,
  note: z.string(incomplete).max(4000, { error: 'entry-too-long' }),
});

export const submitAction = action(SubmitForm, async (viewer, input) => {
  await submit(viewer, input);
  return { redirectTo: `/submissions/${input.period}/${input.unit}` };
});

export const noteAction = action(NoteForm, async (viewer, input) => {
  await addNote(viewer, input);
  return { done: 'noteSaved' };
});
