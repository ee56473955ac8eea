import { getTranslations } from 'next-intl/server';
import { UnitLabel } from '@/components/figures/unit-label';
import { nameIn, type Paper } from '@/components/reports/paper';
import { StatedFigure } from '@/components/reports/stated-figure';
import { Details } from '@/components/ui/details';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row } from '@/components/ui/table-row';
import { formatFigure } from '@/lib/display/format-figure';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import { Step } from './step';
import { traceHref } from './trace-href';
import { TracedPart } from './traced-part';

type Props = { trace: OpenedTrace; paper: Paper };

/** Step 2: the rule that made the figure: a fraction of two sums, a formula with its operands, or how answers add. */
export async function FormulaStep({ trace, paper }: Props) {
  const t = await getTranslations('trace');
  const { definition, numerator, denominator, operands } = trace;
  const chinese = paper.locale === 'zh-CN';
  const says = operands.some(({ previous, coverage, basis }) => previous || coverage || basis !== null);
  const added = trace.takenIn
    .flatMap(({ metrics }) => metrics)
    .flatMap((code) => trace.definitions.get(code) ?? [])
    .map((of) => nameIn(paper.locale, of));
  const isFraction = numerator !== null && denominator !== null;
  return (
    <Step
      number={2}
      id="formula"
      title={t('formula.title')}
      note={
        <>
          <p>{t(`timeRules.${definition.timeRule}`)}</p>
          <p>{t(`orgRules.${definition.orgRule}`)}</p>
        </>
      }
    >
      {isFraction ? <Fraction trace={trace} paper={paper} /> : null}
      {definition.formula ? (
        <p className="mt-3 text-note">
          <span className="text-ink-3">{t('formula.formula', { version: definition.version })}</span>{' '}
          <code>
            {definition.code} = {definition.formula}
          </code>
        </p>
      ) : (
        <p className="text-note">{t('formula.answered')}</p>
      )}
      {definition.formula && trace.figure?.directShare != null && trace.figure.directShare !== '0' ? (
        <p className="max-w-[720px] text-ink-2 text-note">{t('formula.direct')}</p>
      ) : null}
      {added.length > 0 ? (
        <p className="max-w-[720px] text-ink-2 text-note">
          {t('formula.takesIn', { metrics: added.join(t('lines.separator')) })}
        </p>
      ) : null}
      {!isFraction && operands.length > 0 ? (
        <div className="mt-3">
          <Table label={t('formula.operands')}>
            <TableHead>
              <HeadCell>{t('formula.operand')}</HeadCell>
              <HeadCell numeric>{paper.now}</HeadCell>
              {says ? <HeadCell>{t('formula.how')}</HeadCell> : null}
            </TableHead>
            <TableBody>
              {operands.map(({ metric, previous, yearAgo, coverage, basis, definition: of, figure }) => (
                <Row key={`${metric} ${previous} ${yearAgo} ${coverage} ${basis}`}>
                  <NameCell>
                    {nameIn(paper.locale, of)}
                    <UnitLabel unit={of.unit} words={paper.words} lead />
                  </NameCell>
                  <Cell numeric>
                    <StatedFigure figure={figure} href={traceHref(paper.base, metric)} paper={paper} />
                  </Cell>
                  {says ? (
                    <Cell className="text-ink-2">
                      {previous ? t(yearAgo ? 'formula.yearAgo' : 'formula.previous') : null}
                      {coverage ? t('formula.coverage') : null}
                      {basis ? t('formula.factor', { basis }) : null}
                    </Cell>
                  ) : null}
                </Row>
              ))}
            </TableBody>
          </Table>
        </div>
      ) : null}
      <div className="mt-3">
        <Details summary={t('formula.definition')}>
          <p className="max-w-[720px] text-ink-2">
            {chinese ? definition.definitionZh : definition.definitionEn}
          </p>
          <p className="max-w-[720px] text-ink-2">
            <span className="text-ink-3">{t('formula.where')}</span>{' '}
            {chinese ? definition.whereToFindZh : definition.whereToFindEn}
          </p>
        </Details>
      </div>
    </Step>
  );
}

/** Sums first, then one division. */
function Fraction({ trace, paper }: Props) {
  const { numerator, denominator, definitions, figure, definition } = trace;
  const of = (metric: string | undefined) => definitions.get(metric ?? '');
  const [over, under] = [of(numerator?.metric), of(denominator?.metric)];
  return (
    <div className="flex flex-wrap items-center gap-x-6 gap-y-2">
      <div className="text-center">
        <p className="text-ink-3 text-label">Σ {over ? nameIn(paper.locale, over) : null}</p>
        <p className="border-rule border-b px-2 pb-1 text-section">
          <TracedPart part={numerator} paper={paper} {...(over ? { unit: over.unit } : {})} />
        </p>
        <p className="px-2 pt-1 text-section">
          <TracedPart part={denominator} paper={paper} {...(under ? { unit: under.unit } : {})} />
        </p>
        <p className="text-ink-3 text-label">Σ {under ? nameIn(paper.locale, under) : null}</p>
      </div>
      <p className="text-section">
        <span className="mr-6 text-ink-3">=</span>
        {figure?.shown == null ? paper.words.notAvailable : formatFigure(figure.shown)}
        <UnitLabel unit={definition.unit} words={paper.words} lead />
      </p>
    </div>
  );
}
