import { getLocale, getTranslations } from 'next-intl/server';
import { z } from 'zod';
import type { SaveResult } from '@/components/submissions/save-result';
import type { Viewer } from '@/lib/access/viewer';
import { answerKinds, sourceKinds } from '@/lib/submissions/answer-words';
import { type CellInput, type SavedCell, saveDraft } from '@/lib/submissions/save-draft';

const incomplete = { error: 'form-incomplete' };
const code = z.string(incomplete).max(100, incomplete);

/** The form as it arrives: which leaf, what next, and "v:METRIC:member" with its revision "r:…" and words about it. */
export const SaveForm = z
  .object({
    period: code,
    unit: code,
    leaf: code,
    next: code.optional(),
    intent: z.enum(['save', 'autosave', 'next', 'check'], incomplete).default('save'),
  })
  .catchall(z.string(incomplete))
  .transform((form) => ({ ...form, cells: cellsOf(form) }));

type Saving = z.infer<typeof SaveForm>;

/** Words about a whole question hold for each of its cells; "n/a" as a whole stands in "total". */
function cellsOf(form: Readonly<Record<string, unknown>>): CellInput[] {
  const text = (name: string) => (typeof form[name] === 'string' ? form[name] : '');
  const metrics = new Set(Object.keys(form).flatMap((name) => /^[rv]:([^:]+):/.exec(name)?.[1] ?? []));
  return [...metrics].flatMap((metric): CellInput[] => {
    const kind = answerKinds.find((known) => known === text(`k:${metric}`)) ?? 'REPORTED';
    const sourceKind = sourceKinds.find((known) => known === text(`s:${metric}`)) ?? null;
    const none = kind === 'NOT_APPLICABLE' || kind === 'NOT_AVAILABLE';
    const said = {
      metric,
      kind,
      sourceKind,
      comparator: none ? '=' : text(`c:${metric}`) || '=',
      reason: text(`x:${metric}`).trim(),
      note: text(`n:${metric}`).trim(),
    };
    const breakdowns = Object.keys(form).flatMap((name) => {
      const [part, of, breakdown] = name.split(':');
      return part === 'r' && of === metric && breakdown ? [breakdown] : [];
    });
    const parted = breakdowns.length > 1;
    return breakdowns.flatMap((breakdown): CellInput[] => {
      const entered = text(`v:${metric}:${breakdown}`);
      const revision = Number.parseInt(text(`r:${metric}:${breakdown}`), 10) || 0;
      const cell = { ...said, breakdown, revision, entered };
      if (!parted) return [cell];
      if (breakdown === 'total')
        return none || revision > 0 ? [{ ...cell, ...(none ? {} : { note: '', reason: '' }) }] : [];
      const blank = entered.trim() === '';
      if (blank && revision === 0) return [];
      return [blank && !none ? { ...cell, note: '', reason: '' } : cell];
    });
  });
}

/** Saves, and goes where the pressed button leads; what somebody else changed meanwhile keeps the person here. */
export async function saveForm(viewer: Viewer, input: Saving) {
  const { period, unit, leaf, next, intent, cells } = input;
  const saved = await saveDraft(viewer, { period, unit, leaf, cells });
  const stale = saved.filter(({ state }) => state === 'stale');
  if (stale.length > 0 || intent === 'autosave') {
    const result: SaveResult = { stale: await staleLines(stale), revisions: revisionsOf(saved) };
    return { result: JSON.stringify(result) };
  }
  const base = `/submissions/${period}/${unit}`;
  if (intent === 'check') return { redirectTo: `${base}/check` };
  if (intent === 'next' && next) return { redirectTo: `${base}?leaf=${encodeURIComponent(next)}` };
  return { done: 'saved' };
}

async function staleLines(stale: readonly SavedCell[]): Promise<SaveResult['stale']> {
  const [t, locale] = await Promise.all([getTranslations('submissions'), getLocale()]);
  return stale.map(({ metric, breakdown, question, yours, theirs, theirsBy }) => ({
    field: `v-${metric}-${breakdown}`,
    theirs,
    message: t('stale', {
      question: locale === 'zh-CN' ? question.nameZh : question.nameEn,
      name: (locale === 'zh-CN' ? theirsBy?.nameZh : theirsBy?.nameEn) ?? '',
      theirs: theirs || t('empties'),
      yours: yours || t('empties'),
    }),
  }));
}

/** Of what stands as this form has it; a stale cell keeps its old one until the page is drawn anew. */
function revisionsOf(saved: readonly SavedCell[]): SaveResult['revisions'] {
  const own = saved.filter(({ state }) => state !== 'stale');
  return Object.fromEntries(
    own.map(({ metric, breakdown, revision }) => [`r:${metric}:${breakdown}`, revision]),
  );
}
