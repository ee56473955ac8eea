import { getTranslations } from 'next-intl/server';
import type { DefinitionEffect as Effect } from '@/lib/reports/preview-definition';
import type { Paper } from '../reports/paper';
import { BlockHead } from '../ui/block-head';
import { Details } from '../ui/details';
import { Notice } from '../ui/notice';
import { SectionHead } from '../ui/section-head';
import { EffectTable } from './effect-table';

type Props = { effect: Effect; paper: Pick<Paper, 'locale' | 'words'> };

/** What a draft would do to the open years, before anything is saved. */
export async function DefinitionEffect({ effect, paper }: Props) {
  const t = await getTranslations('reference.editor.effect');
  const { periods, units, leaves, others, madeFromIt } = effect;
  const moved = units.filter((line) => line.moved).length;
  return (
    <section className="grid gap-8 pt-10" aria-labelledby="effect">
      <div>
        <SectionHead id="effect" title={t('title')} lead={t('lead', { count: periods.length })} />
        {periods.length === 0 ? <Notice title={t('noPeriods')} /> : null}
        {periods.length > 0 && moved + others.length + leaves.length === 0 ? (
          <Notice title={t('nothing')} />
        ) : null}
        {units.length > 0 ? (
          <>
            <BlockHead title={t('units', { moved, all: units.length })} />
            <EffectTable label={t('unitsTable')} lines={units} paper={paper} by="unit" />
          </>
        ) : null}
      </div>
      {leaves.length > 0 ? (
        <div>
          <BlockHead title={t('leaves', { count: leaves.length })} />
          <EffectTable label={t('leavesTable')} lines={leaves} paper={paper} by="unit" />
        </div>
      ) : null}
      {madeFromIt > 0 ? (
        <div>
          <BlockHead title={t('others', { moved: others.length, all: madeFromIt })} />
          {others.length > 0 ? (
            <Details summary={t('othersShow')} open>
              <EffectTable label={t('othersTable')} lines={others} paper={paper} by="metric" />
            </Details>
          ) : null}
        </div>
      ) : null}
    </section>
  );
}
