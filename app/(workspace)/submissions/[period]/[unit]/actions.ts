'use server';

import { action } from '@/lib/forms/action';
import { SaveForm, saveForm } from './save-form';

export const saveAction = action(SaveForm, saveForm, {
  inBackground: (form) => form.get('intent') === 'autosave',
});
