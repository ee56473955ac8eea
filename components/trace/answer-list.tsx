import { getTranslations } from 'next-intl/server';
import { ProvenanceMark } from '@/components/figures/provenance-mark';
import { UnitLabel } from '@/components/figures/unit-label';
import { nameIn, type Paper } from '@/components/reports/paper';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '@/components/ui/table';
import { Row } from '@/components/ui/table-row';
import { formatInstant } from '@/lib/display/format-instant';
import type { TraceAnswer } from '@/lib/reports/open-answers';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import type { AnswerVersion } from '@/lib/reports/read-answers';
import { AnswerValue } from './answer-value';
import { quarterHref } from './trace-href';

type Props = { trace: OpenedTrace; paper: Paper };

/**
 * Every answer behind a leaf's figure in one period, members of a breakdown and operands of a formula, each with its
 * evidence, who gave it and its hash: none of them is a further click away.
 */
export async function AnswerList({ trace, paper }: Props) {
  const t = await getTranslations('trace');
  const { answers, answer, leaf, quarter, definition } = trace;
  return (
    <div className="mb-8">
      <Table label={t('answer.behind')}>
        <TableHead>
          <HeadCell>{t('answer.question')}</HeadCell>
          <HeadCell numeric>{t('answer.value')}</HeadCell>
          <HeadCell>{t('answer.restsOn')}</HeadCell>
          <HeadCell>{t('answer.enteredBy')}</HeadCell>
          <HeadCell>{t('answer.versionAndHash')}</HeadCell>
        </TableHead>
        <TableBody>
          {answers.map((one) => {
            const version = one.versions.at(-1);
            if (!version) return null;
            const further = { leaf: leaf?.code, quarter: quarter?.period, answer: String(version.id) };
            return (
              <Row key={version.dataPointId} open={one === answer}>
                <NameCell>
                  <a className="link" href={quarterHref(paper.base, definition.code, further)}>
                    {questionOf(one, paper)}
                  </a>
                  <UnitLabel unit={one.definition.unit} words={paper.words} lead />
                </NameCell>
                <Cell numeric>
                  <span>
                    <AnswerValue version={version} paper={paper} />
                  </span>
                  {markOfAnswer(version) ? (
                    <ProvenanceMark
                      mark={markOfAnswer(version) ?? 'estimated'}
                      word={wordOf(version, paper)}
                    />
                  ) : null}
                </Cell>
                <Cell className="text-ink-2">
                  {kindText(version, t)}
                  <span className="block text-ink-3 text-label">
                    {version.source ?? t('answer.noEvidence')}
                  </span>
                </Cell>
                <Cell className="text-ink-2">
                  {personOf(version, paper) ?? t('answer.loaded')}
                  <span className="block text-ink-3 text-label">
                    {formatInstant(version.at, paper.locale)}
                  </span>
                </Cell>
                <Cell className="text-ink-2">
                  {`v${version.version}`}
                  <span className="hash block text-ink-3" title={version.hash}>
                    {version.hash.slice(0, 12)}…
                  </span>
                </Cell>
              </Row>
            );
          })}
        </TableBody>
      </Table>
    </div>
  );
}

/** The question with its member of the breakdown. */
export function questionOf({ definition, versions }: TraceAnswer, { locale }: Pick<Paper, 'locale'>): string {
  const name = nameIn(locale, definition);
  const version = versions.at(-1);
  if (!version || version.breakdown === 'total') return name;
  const member = (locale === 'zh-CN' ? version.memberZh : version.memberEn) ?? version.breakdown;
  return locale === 'zh-CN' ? `${name}：${member}` : `${name}: ${member}`;
}

/** What an answer rests on: printed, illustrative, estimated, or simply reported. */
export function markOfAnswer({ provenance, kind }: AnswerVersion) {
  if (provenance === 'PUBLISHED') return 'published' as const;
  if (kind === 'ESTIMATED') return 'estimated' as const;
  return provenance === 'ILLUSTRATIVE' ? ('illustrative' as const) : undefined;
}

/** Who gave it; null of loaded history. */
export const personOf = (version: AnswerVersion, { locale }: Pick<Paper, 'locale'>): string | null =>
  locale === 'zh-CN' ? version.byZh : version.byEn;

type Translate = Awaited<ReturnType<typeof getTranslations<'trace'>>>;

/** 'Reported, from a meter, direct answer'. */
export function kindText({ kind, sourceKind, direct }: AnswerVersion, t: Translate): string {
  const words = [t(`answer.kinds.${kind}`)];
  if (sourceKind) words.push(t(`answer.sources.${sourceKind}`));
  if (direct) words.push(t('answer.direct'));
  return words.join(t('answer.and'));
}

function wordOf(version: AnswerVersion, { words }: Paper): string {
  const mark = markOfAnswer(version);
  return mark ? words.marks[mark] : '';
}
