import type { FormState } from '@/lib/forms/form-state';
import type { OpenedSubmission } from '@/lib/submissions/open-submission';
import { ActionForm, type FormWords } from '../ui/action-form';
import { TextLink } from '../ui/text-link';
import type { FaceWords } from './face-words';
import { fieldId } from './field-name';
import { problemLine } from './problem-sentence';

type Props = {
  opened: OpenedSubmission;
  words: FaceWords;
  base: string;
  action: (state: FormState, form: FormData) => Promise<FormState>;
  sentences: FormWords;
};

/** What does not block but will be asked: each with its way to the field and room for a note. */
export function CheckWarnings({ opened, words, base, action, sentences }: Props) {
  const { t } = words;
  const byLeaf = new Map(opened.leaves.map((leaf) => [leaf.code, leaf]));
  const warnings = opened.problems.flatMap((problem) => {
    const leaf = byLeaf.get(problem.leaf);
    return problem.severity === 'warning' && leaf ? [{ problem, leaf }] : [];
  });
  if (warnings.length === 0) return <p className="py-4 text-ink-2">{t('noWarnings')}</p>;
  return (
    <section className="pt-4" aria-labelledby="warnings">
      <h2 id="warnings" className="font-semibold text-step">
        {t('warningsTitle', { count: warnings.length })}
      </h2>
      <p className="text-ink-2">{t('warningsLead')}</p>
      <ol className="mt-3 border-rule border-t">
        {warnings.map(({ problem, leaf }) => {
          const { metric, breakdown, code } = problem;
          const key = `${leaf.code}-${metric}-${breakdown}-${code}`;
          return (
            <li key={key} className="grid gap-x-8 gap-y-2 border-line border-b py-3 lg:grid-cols-2">
              <p>
                <TextLink href={`${base}?leaf=${leaf.code}#${fieldId('q', metric)}`} className="text-amber!">
                  {problemLine(problem, leaf, words)}
                </TextLink>
              </p>
              {leaf.mayEnter ? (
                <details className="disclosure">
                  <summary className="text-note">{t('noteField.label')}</summary>
                  <ActionForm
                    id={`note-${key}`}
                    action={action}
                    words={sentences}
                    submit={t('saveNote')}
                    done={t('noteSaved')}
                    fields={[
                      ...Object.entries({
                        period: opened.period.code,
                        unit: opened.unit.code,
                        leaf: leaf.code,
                        metric,
                        breakdown,
                      }).map(([name, value]) => ({ name, value, type: 'hidden' as const })),
                      {
                        name: 'note',
                        type: 'textarea',
                        label: t('noteField.label'),
                        hint: t('noteField.hint'),
                      },
                    ]}
                  />
                </details>
              ) : null}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
