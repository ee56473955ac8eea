import { getTranslations } from 'next-intl/server';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { TextInput } from '../ui/text-input';

/** Where the code of a link is typed: what stands behind its "#". */
export async function LinkCodeForm({ open }: { open: (form: FormData) => Promise<void> }) {
  const t = await getTranslations('sign-in');
  return (
    <form action={open} className="mt-6 grid gap-4">
      <Field id="secret" label={t('linkCode')} hint={t('linkCodeHint')}>
        {(control) => (
          <TextInput
            {...control}
            name="secret"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            required
            className="min-h-11 font-mono"
          />
        )}
      </Field>
      <div>
        <Button>{t('linkCodeDo')}</Button>
      </div>
    </form>
  );
}
