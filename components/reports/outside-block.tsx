import { getTranslations } from 'next-intl/server';
import type { Figure } from '@/lib/reports/figure';
import type { Relation } from '@/lib/reports/sections';
import { FigureTable } from './figure-table';
import type { Paper } from './paper';

type Props = {
  id: string;
  number: number;
  figures: readonly Figure[];
  relations: Readonly<Record<string, Relation | null>>;
  paper: Paper;
};

/** Avoided and ecosystem reductions, on their own and tinted: never netted with the inventory, never in its tables. */
export async function OutsideBlock({ id, number, figures, relations, paper }: Props) {
  const t = await getTranslations('reports');
  return (
    <div className="apart grid gap-4 bg-paper-2 px-5 py-6">
      <div>
        <h2 id={id} className="text-section">
          <span className="mr-2">{number}</span>
          {t('sections.outside')}
        </h2>
        <p className="mt-1 max-w-[720px] text-ink-2 text-note">{t('outside.lead')}</p>
      </div>
      <div className="min-w-0">
        <FigureTable
          label={t('sections.outside')}
          figures={figures}
          paper={paper}
          indent={({ metric }) => (metric === 'AV-PV-SELF' || metric === 'AV-PV-EXP' ? 1 : 0)}
          further={{
            head: t('outside.relation'),
            of: ({ metric }) => {
              const relation = relations[metric];
              return relation ? t(`outside.relations.${relation}`) : null;
            },
          }}
        />
      </div>
    </div>
  );
}
