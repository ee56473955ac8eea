import { getTranslations } from 'next-intl/server';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { TextInput } from '../ui/text-input';
import { TextLink } from '../ui/text-link';

type Props = { types: readonly string[]; type: string; subject: string };

/** Narrows the trail by an address of its own: a plain GET form. */
export async function EventFilter({ types, type, subject }: Props) {
  const [t, frame] = await Promise.all([getTranslations('audit'), getTranslations('audit.types')]);
  return (
    <form
      method="get"
      className="grid items-end gap-x-6 gap-y-4 py-6 sm:grid-cols-[1fr_1fr_auto_auto]"
      data-print="none"
    >
      <Field id="type" label={t('type')}>
        {(control) => (
          <Select
            {...control}
            name="type"
            defaultValue={type}
            options={[
              { value: '', label: t('all') },
              ...types.map((value) => ({ value, label: frame(value as 'unit.left') })),
            ]}
          />
        )}
      </Field>
      <Field id="subject" label={t('subject')}>
        {(control) => (
          <TextInput {...control} name="subject" defaultValue={subject} placeholder="fy2024-q1" />
        )}
      </Field>
      <Button>{t('filter')}</Button>
      {type || subject ? (
        <TextLink href="/audit-trail" className="self-center text-note">
          {t('clear')}
        </TextLink>
      ) : null}
    </form>
  );
}
