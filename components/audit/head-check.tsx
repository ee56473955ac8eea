import { getTranslations } from 'next-intl/server';
import type { FoundHead } from '@/lib/record/verify/find-head';
import { Button } from '../ui/button';
import { Details } from '../ui/details';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { TextInput } from '../ui/text-input';

type Props = {
  seq: string;
  hash: string;
  asked: boolean;
  /** Null where nothing was asked, or what was entered is no head. */
  found: FoundHead | null;
};

/** A head written down before, compared with the chain of today: what was cut off its end shows in no other way. */
export async function HeadCheck({ seq, hash, asked, found }: Props) {
  const t = await getTranslations('audit');
  return (
    <>
      {asked ? <Answer found={found} /> : null}
      <Details summary={t('findHead')} open={asked}>
        <p className="max-w-[720px] text-ink-2 text-note">{t('findHeadLead')}</p>
        <form
          method="get"
          className="grid items-end gap-x-6 gap-y-4 py-4 sm:grid-cols-[10rem_1fr_auto]"
          data-print="none"
        >
          <Field id="headSeq" label={t('headNumber')}>
            {(control) => <TextInput {...control} name="headSeq" defaultValue={seq} inputMode="numeric" />}
          </Field>
          <Field id="headHash" label={t('hash')}>
            {(control) => (
              <TextInput
                {...control}
                name="headHash"
                defaultValue={hash}
                spellCheck={false}
                autoComplete="off"
              />
            )}
          </Field>
          <Button>{t('findHeadDo')}</Button>
        </form>
      </Details>
    </>
  );
}

async function Answer({ found }: Pick<Props, 'found'>) {
  const t = await getTranslations('audit');
  if (!found)
    return (
      <Notice tone="caution" role="alert">
        {t('noHead')}
      </Notice>
    );
  const { state, seq } = found;
  return (
    <Notice
      tone={state === 'kept' ? 'settled' : 'trouble'}
      role={state === 'kept' ? 'status' : 'alert'}
      title={t(state)}
    >
      {t(`${state}Text`, { seq, since: Number(found.since) })}
    </Notice>
  );
}
