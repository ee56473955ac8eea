import { getTranslations } from 'next-intl/server';
import { nameIn, type Paper } from '@/components/reports/paper';
import type { OpenedTrace } from '@/lib/reports/open-trace';
import { AnswerDecisions } from './answer-decisions';
import { AnswerFacts } from './answer-facts';
import { AnswerList } from './answer-list';
import { NoAnswer } from './no-answer';
import { periodName } from './period-name';
import { Step } from './step';
import { StoredSteps } from './stored-steps';

type Props = { trace: OpenedTrace; paper: Paper };

/** Step 5: the answers of one leaf in one period, and one of them from typing to approval. */
export async function AnswerStep({ trace, paper }: Props) {
  const t = await getTranslations('trace');
  const { leaf, quarter, answers, answer, stored, decisions } = trace;
  if (!leaf || !quarter) return null;
  const place = `${nameIn(paper.locale, leaf)}, ${periodName(quarter.period, trace, paper)}`;
  return (
    <Step
      number={5}
      id="answer"
      last
      title={t(answers.length === 1 ? 'answer.one' : 'answer.many', { count: answers.length })}
      note={
        <>
          <p>{place}</p>
          {answer ? <p>{nameIn(paper.locale, answer.definition)}</p> : null}
        </>
      }
    >
      {stored.map((one) => (
        <StoredSteps key={one.definition.code} trace={trace} stored={one} paper={paper} />
      ))}
      {answers.length > 1 ? <AnswerList trace={trace} paper={paper} /> : null}
      {answer ? (
        <>
          <AnswerFacts answer={answer} trace={trace} paper={paper} />
          <AnswerDecisions decisions={decisions} paper={paper} />
        </>
      ) : (
        <NoAnswer trace={trace} paper={paper} />
      )}
    </Step>
  );
}
