import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { Bilingual } from '@/components/figures/bilingual';
import { displayWords } from '@/components/figures/display-words';
import { DefinitionEffect } from '@/components/reference/definition-effect';
import { DefinitionForm } from '@/components/reference/definition-form';
import { DefinitionSave } from '@/components/reference/definition-save';
import { LanguageHelp } from '@/components/reference/language-help';
import { MarkedFormula } from '@/components/reference/marked-formula';
import { problemWords } from '@/components/reference/problem-words';
import { TypedTree } from '@/components/reference/typed-tree';
import { Breadcrumbs } from '@/components/ui/breadcrumbs';
import { ErrorSummary } from '@/components/ui/error-summary';
import { formWords } from '@/components/ui/form-words';
import { PageHead } from '@/components/ui/page-head';
import { SectionHead } from '@/components/ui/section-head';
import { notThere } from '@/lib/access/not-there';
import { requireViewer } from '@/lib/access/require-viewer';
import { type OpenedDraft, openMetricDraft } from '@/lib/metrics/open-metric-draft';
import { previewDefinition } from '@/lib/reports/preview-definition';
import { saveMetricVersionAction } from './actions';

type Props = {
  params: Promise<{ metric: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

const sentences = [
  'form-incomplete',
  'reason-needed',
  'name-wanted',
  'name-zh-wanted',
  'definition-wanted',
  'where-wanted',
  'unit-wanted-of-metric',
  'unit-kept',
  'decimals-wanted',
  'definition-year-closed',
  'definition-year-unknown',
  'formula-wanted',
  'formula-refused',
  'definition-refused',
  'definition-breaks-other',
  'test-case-not-kept',
  'nothing-changed',
  'unknown-metric',
];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const t = await getTranslations('reference.editor');
  return { title: t('titleOf', { metric: (await params).metric.toUpperCase() }) };
}

/** A metric's definition changed: typed, checked, seen in its effect on the open years, and only then saved. */
export default async function EditMetricPage({ params, searchParams }: Props) {
  const code = (await params).metric.toUpperCase();
  const viewer = await requireViewer(`/reference/metrics/${code}/edit`);
  const asked = Object.entries(await searchParams).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  const draft = await openMetricDraft(viewer, code, Object.fromEntries(asked));
  if (!draft) notThere();
  const [t, frame, errors, locale, words, problem] = await Promise.all([
    getTranslations('reference'),
    getTranslations('frame'),
    getTranslations('errors'),
    getLocale(),
    displayWords(),
    problemWords(code),
  ]);
  const { latest, rule, findings } = draft;
  const said = findings.map((finding) => ({ field: 'formula', message: problem(finding), finding }));
  const unitSaid = draft.unitKept ? undefined : errors('unit-kept', { unit: latest.unit });
  const toCorrect = [
    ...said.map(({ field, message }) => ({ field, message })),
    ...(unitSaid ? [{ field: 'unit', message: unitSaid }] : []),
    ...draft.trials.flatMap((trial, row) =>
      trial.kept && trial.readable
        ? []
        : [{ field: `e${row}`, message: errors('test-case-not-kept', { number: String(row + 1) }) }],
    ),
  ];
  const paper = { locale, words };
  const effect =
    draft.asked && draft.sound ? await previewDefinition(viewer, code, draft.effectiveFrom, rule) : null;
  return (
    <>
      <PageHead
        kicker={
          <Breadcrumbs
            label={frame('breadcrumbs')}
            crumbs={[
              { label: t('title'), href: '/reference' },
              { label: t('metrics.title'), href: '/reference/metrics' },
              { label: code, href: `/reference/metrics/${code}` },
              { label: t('editor.crumb') },
            ]}
          />
        }
        title={t('editor.title')}
        subtitle={<Bilingual en={latest.nameEn} zh={latest.nameZh} locale={locale} />}
        note={<p className="max-w-[720px]">{t('editor.lead')}</p>}
      />
      {draft.asked ? (
        <ErrorSummary
          title={errors('summary', { count: Math.max(toCorrect.length, 1) })}
          errors={toCorrect}
        />
      ) : null}
      <div className="grid gap-8 pt-6">
        <DefinitionForm
          code={code}
          rule={rule}
          years={draft.years}
          effectiveFrom={draft.effectiveFrom}
          timeRules={draft.timeRules}
          hasParts={draft.hasParts}
          inputs={draft.inputs}
          trials={draft.trials}
          errors={{ formula: said.map(({ message }) => message).join(' ') || undefined, unit: unitSaid }}
          marked={<Marked code={code} draft={draft} />}
          help={<LanguageHelp />}
          sound={effect !== null}
        />
        {draft.tree ? (
          <section aria-labelledby="tree">
            <SectionHead id="tree" title={t('editor.tree')} lead={t('editor.treeLead')} />
            <TypedTree tree={draft.tree} words={words} />
          </section>
        ) : null}
      </div>
      {effect ? (
        <>
          <DefinitionEffect effect={effect} paper={paper} />
          <DefinitionSave
            checked={checkedFields(code, draft)}
            named={latest}
            year={`FY${draft.effectiveFrom}`}
            version={latest.version + 1}
            words={await formWords(sentences)}
            act={saveMetricVersionAction}
          />
        </>
      ) : null}
    </>
  );
}

function Marked({ code, draft: { rule, findings } }: { code: string; draft: OpenedDraft }) {
  const places = findings.flatMap(({ metric, place }) => (metric === code && place ? [place] : []));
  if (rule.formula === null || places.length === 0) return null;
  return <MarkedFormula formula={rule.formula} places={places} />;
}

/** What is saved is what was checked. */
function checkedFields(
  code: string,
  { latest, rule, effectiveFrom, trials }: OpenedDraft,
): Record<string, string> {
  return {
    code,
    basedOn: String(latest.version),
    effectiveFrom: String(effectiveFrom),
    formula: rule.formula ?? '',
    numerator: rule.numerator ?? '',
    denominator: rule.denominator ?? '',
    unit: rule.unit,
    timeRule: rule.timeRule,
    decimalsMin: String(rule.decimalsMin),
    decimalsMax: String(rule.decimalsMax),
    testCases: JSON.stringify(trials.map(({ given, expected }) => ({ given, expected }))),
  };
}
