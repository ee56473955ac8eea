import { getTranslations } from 'next-intl/server';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { TextInput } from '../ui/text-input';
import { TextLink } from '../ui/text-link';

/** A plain GET form: a search has an address. */
export async function MetricSearch({ search, count }: { search: string; count: number }) {
  const t = await getTranslations('reference.metrics');
  return (
    <form method="get" className="py-6">
      <div className="grid max-w-[720px] items-end gap-x-4 gap-y-3 sm:grid-cols-[1fr_auto]">
        <Field id="q" label={t('search')}>
          {(control) => <TextInput {...control} type="search" name="q" defaultValue={search} />}
        </Field>
        <Button>{t('searchDo')}</Button>
      </div>
      <p className="mt-2 flex gap-4 text-ink-2 text-note">
        <span role="status">{t('count', { count })}</span>
        {search ? <TextLink href="/reference/metrics">{t('clear')}</TextLink> : null}
      </p>
    </form>
  );
}
