import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { TextArea } from '../ui/text-area';
import { TextInput } from '../ui/text-input';
import { CaseTable, type DrawnCase } from './case-table';

type Rule = {
  formula: string | null;
  numerator: string | null;
  denominator: string | null;
  unit: string;
  timeRule: string;
  decimalsMin: number;
  decimalsMax: number;
};

type Props = {
  code: string;
  rule: Rule;
  years: readonly number[];
  effectiveFrom: number;
  timeRules: readonly string[];
  hasParts: boolean;
  /** Null where the formula cannot be read: no case can be given anything. */
  inputs: readonly string[] | null;
  trials: readonly DrawnCase[];
  errors: { formula?: string | undefined; unit?: string | undefined };
  marked: ReactNode;
  help: ReactNode;
  /** Whether saving stands below: then it is the act the page is about. */
  sound: boolean;
};

/** What a new version may change. A plain GET form: what is being tried has an address, and nothing is saved by it. */
export async function DefinitionForm(props: Props) {
  const { code, rule, years, effectiveFrom, timeRules, inputs, trials, errors } = props;
  const t = await getTranslations('reference');
  const text = (name: string, label: string, value: string) => (
    <Field id={name} label={label}>
      {(control) => <TextInput {...control} name={name} defaultValue={value} autoComplete="off" />}
    </Field>
  );
  return (
    <form method="get" action={`/reference/metrics/${code}/edit`} className="grid gap-6">
      <input type="hidden" name="check" value="1" />
      {rule.formula === null ? null : (
        <div className="grid gap-2">
          <Field
            id="formula"
            label={t('metrics.formula')}
            hint={t('editor.formulaHint')}
            error={errors.formula}
          >
            {(control) => (
              <TextArea
                {...control}
                name="formula"
                rows={3}
                defaultValue={rule.formula ?? ''}
                spellCheck={false}
                autoCapitalize="off"
                className="font-mono"
              />
            )}
          </Field>
          {props.marked}
          {props.help}
        </div>
      )}
      <div className="grid items-end gap-x-6 gap-y-4 sm:grid-cols-2 lg:grid-cols-4">
        <Field id="from" label={t('metrics.effectiveFrom')}>
          {(control) => (
            <Select
              {...control}
              name="from"
              defaultValue={String(effectiveFrom)}
              options={years.map((year) => ({ value: String(year), label: `FY${year}` }))}
            />
          )}
        </Field>
        <Field id="unit" label={t('metrics.unit')} error={errors.unit}>
          {(control) => <TextInput {...control} name="unit" defaultValue={rule.unit} autoComplete="off" />}
        </Field>
        {props.hasParts ? text('numerator', t('metrics.numerator'), rule.numerator ?? '') : null}
        {props.hasParts ? text('denominator', t('metrics.denominator'), rule.denominator ?? '') : null}
        {timeRules.length > 1 ? (
          <Field id="time" label={t('metrics.overTime')}>
            {(control) => (
              <Select
                {...control}
                name="time"
                defaultValue={rule.timeRule}
                options={timeRules.map((one) => ({ value: one, label: t(`timeRules.${one as 'sum'}`) }))}
              />
            )}
          </Field>
        ) : null}
        {text('min', t('editor.decimalsMin'), String(rule.decimalsMin))}
        {text('max', t('editor.decimalsMax'), String(rule.decimalsMax))}
      </div>
      {inputs && inputs.length > 0 ? (
        <section className="grid gap-2">
          <h2 className="font-semibold text-step">{t('editor.cases.title')}</h2>
          <p className="max-w-[720px] text-ink-2 text-note">{t('editor.cases.lead')}</p>
          <CaseTable inputs={inputs} trials={trials} />
        </section>
      ) : null}
      <div>
        <Button look={props.sound ? 'secondary' : 'primary'}>{t('editor.check')}</Button>
      </div>
    </form>
  );
}
