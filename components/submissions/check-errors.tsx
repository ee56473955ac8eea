import type { LeafFace } from '@/lib/submissions/lay-out-leaf';
import type { OpenedSubmission } from '@/lib/submissions/open-submission';
import { Notice } from '../ui/notice';
import { type FaceWords, nameIn } from './face-words';
import { fieldId } from './field-name';
import { LinkedErrors } from './linked-errors';
import { problemLine } from './problem-sentence';

type Props = { opened: OpenedSubmission; words: FaceWords; base: string };

/** What blocks: wrong answers one by one, then of each leaf how many are still to give. */
export function CheckErrors({ opened, words, base }: Props) {
  const { t } = words;
  const errors = opened.problems.filter(({ severity }) => severity === 'error');
  if (errors.length === 0) return <Notice tone="settled" title={t('noErrors')} />;
  const wrong = errors.filter(({ code }) => code !== 'required-unanswered');
  const open = errors.length - wrong.length;
  const title = t('errorsTitle', {
    wrong: wrong.length,
    open,
    both: wrong.length > 0 && open > 0 ? 'yes' : 'no',
  });
  const byLeaf = new Map(opened.leaves.map((leaf) => [leaf.code, leaf]));
  const lines = wrong.flatMap((problem) => {
    const leaf = byLeaf.get(problem.leaf);
    if (!leaf) return [];
    const field = fieldId('v', problem.metric, problem.breakdown);
    return [{ href: `${base}?leaf=${leaf.code}#${field}`, message: problemLine(problem, leaf, words) }];
  });
  const capital = title.charAt(0).toUpperCase() + title.slice(1);
  return (
    <LinkedErrors
      title={capital}
      lines={[...lines, ...opened.leaves.flatMap((leaf) => openOf(leaf, words, base))]}
    />
  );
}

function openOf(leaf: LeafFace, { t, locale }: FaceWords, base: string) {
  const open = leaf.sections
    .flatMap(({ questions }) => questions)
    .filter(({ problems }) => problems.some(({ code }) => code === 'required-unanswered'));
  const [first] = open;
  if (!first) return [];
  const message = t('moreOpen', { leaf: nameIn(locale, leaf), count: open.length });
  return [{ href: `${base}?leaf=${leaf.code}#${fieldId('q', first.question.metric)}`, message }];
}
