import { getTranslations } from 'next-intl/server';
import type { OpenedBaseYear } from '@/lib/base-year/open-base-year';
import type { StoredChange, StoredDecision } from '@/lib/base-year/stored-base-year';
import { formatDate } from '@/lib/display/format-date';
import { formatFiscalYear } from '@/lib/display/format-fiscal-year';
import type { FormState } from '@/lib/forms/form-state';
import { Missing } from '../figures/missing';
import { UnitLabel } from '../figures/unit-label';
import { nameIn, type Paper } from '../reports/paper';
import { ActionForm, type FormWords } from '../ui/action-form';
import { DataList } from '../ui/data-list';
import { SectionHead } from '../ui/section-head';
import { Cell, HeadCell, NameCell, Table, TableBody, TableHead } from '../ui/table';
import { Row } from '../ui/table-row';
import type { ScopeChoice } from './change-forms';
import { knownBy } from './known-by';
import { signedTonnes, tonnesText } from './tonnes-text';

type Props = {
  change: StoredChange;
  opened: OpenedBaseYear;
  scopes: readonly ScopeChoice[];
  /** Fiscal years on which it has an effect of its own; later ones contain it. */
  years: readonly number[];
  paper: Pick<Paper, 'locale' | 'words'>;
  words: FormWords;
  action: (state: FormState, form: FormData) => Promise<FormState>;
};

/** One change: what shows it, its effect year by year, every decision there was, and stating what is still missing. */
export async function ChangeFace({ change, opened, scopes, years, paper, words, action }: Props) {
  const t = await getTranslations('reference.baseYear');
  const { people, mayManage, inForce } = opened;
  const effectOf = (year: number, scope: string) =>
    change.effects.find((one) => one.fiscalYear === year && one.scope === scope);
  const missing = years.flatMap((year) =>
    scopes.filter((scope) => !effectOf(year, scope)).map((scope) => ({ year, scope })),
  );
  return (
    <section className="mt-6 border-line border-y py-4">
      <SectionHead id="change" title={`${change.code} ${nameIn(paper.locale, change)}`} />
      <div className="grid gap-x-12 gap-y-6 lg:grid-cols-2">
        <div>
          <DataList
            data={[
              { label: t('cause'), value: t(`causes.${change.cause}`) },
              { label: t('containedFrom'), value: formatDate(change.containedFrom, paper.locale) },
              { label: t('evidence'), value: change.evidence },
              { label: t('policy.recorded'), value: knownBy(change, people, paper.locale, t('loaded')) },
            ]}
          />
          <h3 className="pt-4 font-semibold">{t('decisions')}</h3>
          {change.decisions.length === 0 ? (
            <p className="text-ink-2 text-note">{t('decisionsNone')}</p>
          ) : null}
          <ul className="text-note">
            {change.decisions.map((one) => (
              <li key={one.at.getTime()} className="border-line border-t py-1">
                <b>{t(`standing.${one.kind}`)}</b>
                {t('decisionLine', {
                  known: knownBy(one, people, paper.locale, t('loaded')),
                  reason: one.reason,
                })}{' '}
                <span className="text-ink-3">{decidedOn(one)}</span>
              </li>
            ))}
          </ul>
        </div>
        <div>
          <Table label={t('effectByYear')}>
            <TableHead>
              <HeadCell>
                <UnitLabel unit="t CO2e" words={paper.words} />
              </HeadCell>
              {scopes.map((scope) => (
                <HeadCell key={scope} numeric>
                  {t(`lines.${scope}`)}
                </HeadCell>
              ))}
            </TableHead>
            <TableBody>
              {years.map((year) => (
                <Row key={year}>
                  <NameCell>{formatFiscalYear(year, paper.locale)}</NameCell>
                  {scopes.map((scope) => (
                    <Cell key={scope} numeric>
                      {effectOf(year, scope) ? (
                        signedTonnes(effectOf(year, scope)?.tonnes ?? '')
                      ) : (
                        <Missing kind="not-available" words={paper.words} />
                      )}
                    </Cell>
                  ))}
                </Row>
              ))}
            </TableBody>
          </Table>
          <p className="pt-2 text-ink-3 text-label">{t('containedNote')}</p>
        </div>
      </div>
      {mayManage && inForce && missing.length > 0 ? (
        <div className="pt-4">
          <ActionForm
            id="quantify"
            action={action}
            disclosure={t('quantify')}
            words={words}
            done={t('quantified')}
            submit={t('quantifyDo')}
            columns={3}
            fields={[
              { name: 'change', type: 'hidden', value: change.code },
              ...missing.map(({ year, scope }) => ({
                name: `y${year}-${scope}`,
                label: t('effectOf', { scope: t(`lines.${scope}`), year: `FY${year}` }),
                optional: t('optional'),
              })),
              { name: 'evidence', label: t('evidence') },
            ]}
          />
        </div>
      ) : null}
    </section>
  );

  function decidedOn({ baseTonnes, waitingTonnes }: StoredDecision): string {
    return t('decidedOn', { waiting: tonnesText(waitingTonnes), base: tonnesText(baseTonnes) });
  }
}
