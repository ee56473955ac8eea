import { getTranslations } from 'next-intl/server';
import { Button } from '../ui/button';
import { TypedCode } from './typed-code';

/** Where the code of a link is typed: what stands behind its "#". */
export async function LinkCodeForm({ open }: { open: (form: FormData) => Promise<void> }) {
  const t = await getTranslations('sign-in');
  return (
    <form action={open} className="mt-6 grid gap-4">
      <TypedCode id="secret" name="secret" label={t('linkCode')} hint={t('linkCodeHint')} />
      <div>
        <Button>{t('linkCodeDo')}</Button>
      </div>
    </form>
  );
}
