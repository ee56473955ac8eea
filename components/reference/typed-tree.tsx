import { getTranslations } from 'next-intl/server';
import type { TypedLine } from '@/lib/metrics/typed-line';
import type { DisplayWords } from '../figures/display-words';
import { ExpressionTree, type TreePart } from '../figures/expression-tree';
import { UnitLabel } from '../figures/unit-label';
import { unitText } from '../figures/unit-text';

/** A checked formula as a tree: the unit of every part, and how it behaves over time. */
export async function TypedTree({ tree, words }: { tree: TypedLine; words: DisplayWords }) {
  const t = await getTranslations('reference.editor');
  const unit = (text: string | null) => {
    if (text === null) return <span className="text-ink-3">{t('unnamedUnit')}</span>;
    const written = unitText(text, words);
    return written ? (
      <UnitLabel unit={text} words={words} />
    ) : (
      <span className="unit">{t('plainNumber')}</span>
    );
  };
  const drawn = (part: TypedLine, key: string): TreePart => ({
    key,
    sign: part.sign,
    text: part.text,
    facts: part.behaviour ? (
      <>
        {part.behaviour === 'codes' ? null : <>{unit(part.unit)} · </>}
        {t(`behaviours.${part.behaviour as 'flow'}`)}
      </>
    ) : (
      <span className="text-red">{t('notTyped')}</span>
    ),
    parts: part.parts.map((one, place) => drawn(one, `${key}.${place}`)),
  });
  return <ExpressionTree root={drawn(tree, '0')} label={t('tree')} />;
}
