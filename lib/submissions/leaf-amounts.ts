import { type Decimal, decimal } from '../calculation/decimal';
import { cellName, type LeafForm } from './leaf-form';
import { breakdownsOf, type ListMember } from './question';
import { readQuestions, totalOf } from './read-question';

/** The total of a metric on one leaf, as drafted or as last submitted; null where there is no number. Pure. */
export function leafAmounts(
  leaf: LeafForm,
  lists: ReadonlyMap<string, readonly ListMember[]>,
  said: 'drafts' | 'submitted',
): (metric: string) => Decimal | null {
  const drafted = said === 'drafts' ? readQuestions(leaf, lists) : null;
  return (metric) => {
    const question = leaf.questions.find((one) => one.metric === metric);
    if (!question) return null;
    const answers = breakdownsOf(question, lists).flatMap(
      (breakdown) => leaf.submitted.get(cellName(metric, breakdown)) ?? [],
    );
    const amount = drafted ? drafted.get(metric)?.total : totalOf(question, answers).total;
    return amount == null ? null : decimal(amount);
  };
}
