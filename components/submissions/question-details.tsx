import type { QuestionFace } from '@/lib/submissions/lay-out-leaf';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import { type FaceWords, nameIn } from './face-words';
import { fieldId, fieldName } from './field-name';

const kinds = ['REPORTED', 'ESTIMATED', 'NOT_APPLICABLE', 'NOT_AVAILABLE'] as const;
const comparators = ['=', '>', '≥', '~', '<'] as const;
const sources = ['METER', 'INVOICE', 'RECORD', 'ESTIMATE', 'PARTNER'] as const;

/** What is said about an answer beside its amount: its kind and reason, comparator, source, note. Native and scriptless. */
export function QuestionDetails({ face, words }: { face: QuestionFace; words: FaceWords }) {
  const { t, locale } = words;
  const { metric, allowComparator } = face.question;
  const said = face.typed ?? face.cells.find(({ draft }) => draft !== null && !isBlankDraft(draft))?.draft;
  const departs = said !== null && said !== undefined && said.kind !== 'REPORTED';
  const id = (part: string) => fieldId(part, metric);
  const name = (part: string) => fieldName(part, metric);
  const reason = said?.reason ?? '';
  const explanation = reason || said?.note || '';
  return (
    <>
      {departs && explanation ? (
        <p className="text-ink-2 text-note">
          {t(`kind.${said.kind}`)}: {explanation}
        </p>
      ) : null}
      <details className="disclosure" open={departs && !explanation}>
        <summary
          className="text-label md:absolute! md:top-3 md:right-0"
          aria-label={t('detailsOf', { question: nameIn(locale, face.question) })}
        >
          {t('details')}
        </summary>
        <div className="grid gap-3 py-2 sm:grid-cols-2">
          <Field id={id('k')} label={t('kind.label')}>
            {(control) => (
              <Select
                {...control}
                name={name('k')}
                key={said?.kind}
                defaultValue={said?.kind ?? 'REPORTED'}
                options={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))}
              />
            )}
          </Field>
          <Field id={id('x')} label={t('reason.label')}>
            {(control) => (
              <TextInput {...control} name={name('x')} defaultValue={reason} placeholder={t('reason.hint')} />
            )}
          </Field>
          {allowComparator ? (
            <Field id={id('c')} label={t('comparator.label')}>
              {(control) => (
                <Select
                  {...control}
                  name={name('c')}
                  key={said?.comparator}
                  defaultValue={said?.comparator ?? '='}
                  options={comparators.map((value) => ({ value, label: t(`comparator.${value}`) }))}
                />
              )}
            </Field>
          ) : null}
          <Field id={id('s')} label={t('sourceKind.label')}>
            {(control) => (
              <Select
                {...control}
                name={name('s')}
                key={said?.sourceKind}
                defaultValue={said?.sourceKind ?? ''}
                options={[
                  { value: '', label: t('sourceKind.none') },
                  ...sources.map((value) => ({ value, label: t(`sourceKind.${value}`) })),
                ]}
              />
            )}
          </Field>
          <div className="sm:col-span-2">
            <Field id={id('n')} label={t('noteField.label')} hint={t('noteField.hint')}>
              {(control) => (
                <TextArea
                  {...control}
                  name={name('n')}
                  rows={2}
                  className="min-h-[60px]!"
                  defaultValue={said?.note ?? ''}
                />
              )}
            </Field>
          </div>
        </div>
      </details>
    </>
  );
}

const isBlankDraft = ({ kind, entered, note }: { kind: string; entered: string; note: string }): boolean =>
  (kind === 'REPORTED' || kind === 'ESTIMATED') && entered.trim() === '' && note === '';
