import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { Details } from '@/components/ui/details';
import { Field } from '@/components/ui/field';
import { type Option, Select } from '@/components/ui/select';

type Props = {
  action: string;
  units: readonly Option[];
  sets: readonly Option[];
  periods: readonly Option[];
  approaches: readonly Option[];
  chosen: { unit: string; boundary: string; period: string; approach: string };
};

/** The same page for any unit, boundary set, period and approach: four lists and a plain form that asks for the page anew. */
export async function BoundaryForm({ action, units, sets, periods, approaches, chosen }: Props) {
  const t = await getTranslations('reports');
  const fields = [
    { name: 'unit', options: units, value: chosen.unit },
    { name: 'boundary', options: sets, value: chosen.boundary },
    { name: 'period', options: periods, value: chosen.period },
    { name: 'approach', options: approaches, value: chosen.approach },
  ] as const;
  return (
    <div className="py-2" data-print="none">
      <Details summary={t('choose.title')}>
        <form
          action={action}
          method="get"
          className="grid items-end gap-4 md:grid-cols-2 xl:grid-cols-[1fr_1fr_1fr_1fr_auto]"
        >
          {fields.map(({ name, options, value }) => (
            <Field key={name} id={`report-${name}`} label={t(`choose.${name}`)}>
              {(control) => <Select {...control} name={name} options={options} defaultValue={value} />}
            </Field>
          ))}
          <Button>{t('choose.show')}</Button>
        </form>
      </Details>
    </div>
  );
}
