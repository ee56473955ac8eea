import { getTranslations } from 'next-intl/server';
import { BillParts } from '@/components/bills/bill-parts';
import { ExactAmount } from '@/components/bills/exact-amount';
import { ProvenanceLine } from '@/components/figures/provenance-line';
import { UnitLabel } from '@/components/figures/unit-label';
import type { Paper } from '@/components/reports/paper';
import { DataList, type Datum } from '@/components/ui/data-list';
import { formatInstant } from '@/lib/display/format-instant';
import type { TraceAnswer } from '@/lib/reports/open-answers';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import type { AnswerVersion } from '@/lib/reports/read-answers';
import { kindText, markOfAnswer, personOf, questionOf } from './answer-list';
import { AnswerValue } from './answer-value';

type Props = { answer: TraceAnswer; trace: OpenedTrace; paper: Paper };

/** One answer: what was said, as it was typed, on what it rests, who said it, and the versions before. */
export async function AnswerFacts({ answer, paper }: Props) {
  const t = await getTranslations('trace');
  const version = answer.versions.at(-1);
  if (!version) return null;
  const mark = markOfAnswer(version);
  const unit = answer.definition.unit;
  const data: (Datum | null)[] = [
    { label: t('answer.question'), value: questionOf(answer, paper) },
    {
      label: t('answer.value'),
      value: (
        <b className="text-step">
          <AnswerValue version={version} paper={paper} />
          {version.value === null ? null : <UnitLabel unit={unit} words={paper.words} lead />}
        </b>
      ),
    },
    version.entered === ''
      ? null
      : {
          label: t('answer.entered'),
          value: <Entered version={version} unit={unit} paper={paper} />,
          wide: version.bills !== null,
        },
    { label: t('answer.kind'), value: kindText(version, t) },
    mark ? { label: t('answer.status'), value: <ProvenanceLine mark={mark} words={paper.words} /> } : null,
    { label: t('answer.evidence'), value: version.source ?? t('answer.noEvidence') },
    version.reason ? { label: t('answer.reason'), value: version.reason } : null,
    version.note ? { label: t('answer.note'), value: version.note } : null,
    version.codes.length > 0
      ? { label: t('answer.members'), value: <Codes codes={version.codes} more={t('answer.allCodes')} /> }
      : null,
    {
      label: t('answer.enteredBy'),
      value: personOf(version, paper) ?? t('answer.loaded'),
    },
    { label: t('answer.recorded'), value: formatInstant(version.at, paper.locale) },
    {
      label: t('answer.version'),
      value: t('answer.versionOf', { version: version.version, of: answer.versions.length }),
    },
    { label: t('answer.hash'), value: <span className="hash break-all">{version.hash}</span> },
    { label: t('answer.ledger'), value: t('answer.seq', { seq: version.seq }) },
  ];
  return (
    <div className="border-rule border-y-[1.5px] py-3">
      <DataList columns={3} data={data.filter((one) => one !== null)} />
      {answer.versions.length > 1 ? (
        <ol className="mt-3 border-line border-t pt-2 text-note">
          {answer.versions.slice(0, -1).map((earlier) => (
            <li key={earlier.id}>
              <span className="text-ink-3">{t('answer.earlier', { version: earlier.version })}</span>{' '}
              <AnswerValue version={earlier} paper={paper} />{' '}
              <span className="text-ink-3">
                {formatInstant(earlier.at, paper.locale)} ·{' '}
                <span className="hash">{earlier.hash.slice(0, 12)}…</span>
              </span>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  );
}

/** As it was typed, word for word; of bills also what falls into the quarter, down to the last digit. */
function Entered({ version, unit, paper }: { version: AnswerVersion; unit: string; paper: Paper }) {
  const { bills, entered, enteredUnit, value } = version;
  if (bills === null) return <span className="break-all">{`${entered} ${enteredUnit}`.trim()}</span>;
  return (
    <>
      <span className="whitespace-pre-line">{entered}</span>
      <BillParts bills={bills} unit={unit} words={paper.words} />
      <ExactAmount value={value ?? bills.value} unit={unit} words={paper.words} />
    </>
  );
}

/** Long registers are one step away. */
function Codes({ codes, more }: { codes: readonly string[]; more: string }) {
  if (codes.length <= 12) return <>{codes.join(' · ')}</>;
  return (
    <details className="disclosure">
      <summary>{more}</summary>
      <p className="max-h-64 overflow-y-auto text-label">{codes.join(' · ')}</p>
    </details>
  );
}
