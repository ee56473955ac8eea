import type { LeafFace } from '@/lib/submissions/lay-out-leaf';
import { Tabs } from '../ui/tabs';
import { TextLink } from '../ui/text-link';
import { type FaceWords, nameIn } from './face-words';

type Props = { leaves: readonly LeafFace[]; current: LeafFace; base: string; words: FaceWords };

/** The leaves of the unit, each with how far it is; on a phone one at a time, with its neighbours. */
export function LeafTabs({ leaves, current, base, words }: Props) {
  const { t, locale } = words;
  const place = leaves.indexOf(current);
  const href = ({ code }: LeafFace) => `${base}?leaf=${code}`;
  const [previous, next] = [leaves[place - 1], leaves[place + 1]];
  return (
    <>
      <div className="flex items-center justify-between gap-4 border-line border-b py-3 text-note md:hidden">
        <span>
          {previous ? <TextLink href={href(previous)}>‹ {nameIn(locale, previous)}</TextLink> : null}
        </span>
        <span className="text-center font-semibold">{nameIn(locale, current)}</span>
        <span className="text-right">
          {next ? <TextLink href={href(next)}>{nameIn(locale, next)} ›</TextLink> : null}
        </span>
      </div>
      <details className="menu border-line border-b md:hidden">
        <summary className="text-note">{t('leaves')}</summary>
        <ul className="grid gap-2 pb-3 text-note">
          {leaves.map((leaf) => (
            <li key={leaf.code} className="flex justify-between gap-4">
              <TextLink href={href(leaf)}>{nameIn(locale, leaf)}</TextLink>
              <span className="text-ink-3">{progress(leaf, t)}</span>
            </li>
          ))}
        </ul>
      </details>
      <div className="hidden md:block [&_.tabs]:flex-wrap [&_.tabs]:gap-y-0">
        <Tabs
          label={t('leaves')}
          tabs={leaves.map((leaf) => ({
            href: href(leaf),
            label: nameIn(locale, leaf),
            count: progress(leaf, t),
            current: leaf === current,
          }))}
        />
      </div>
    </>
  );
}

function progress({ asked, answered, toCorrect }: LeafFace, t: FaceWords['t']) {
  if (toCorrect > 0) return <span className="text-red">{t('toCorrect', { count: toCorrect })}</span>;
  return asked > 0 ? t('answeredShort', { answered, asked }) : null;
}
