import { getTranslations } from 'next-intl/server';
import type { FormState } from '@/lib/forms/form-state';
import type { ListedPeriod } from '@/lib/periods/list-periods';
import { ActionForm, type FormWords } from '../ui/action-form';

type Act = (state: FormState, form: FormData) => Promise<FormState>;

export type PeriodActs = { open: Act; close: Act; reopen: Act };

type Props = { period: ListedPeriod; name: string; usualDueOn: string; words: FormWords; acts: PeriodActs };

/** Opening asks for the due date, opening again for a reason too; closing says first what is left undone. */
export async function PeriodForms({ period, name, usualDueOn, words, acts }: Props) {
  const t = await getTranslations('reference.periods');
  const code = { name: 'code', type: 'hidden', value: period.code } as const;
  const dueOn = { name: 'dueOn', type: 'date', label: t('dueOn'), value: usualDueOn } as const;
  const reason = { name: 'reason', type: 'textarea', label: t('reason') } as const;
  const { DRAFT, SUBMITTED, RETURNED } = period.submissions;
  return (
    <div className="grid max-w-80 gap-2">
      {period.allowed.map((event) => (
        <ActionForm
          key={event}
          disclosure={
            <span>
              {t(event)}
              <span className="sr-only">{`: ${name}`}</span>
            </span>
          }
          note={event === 'close' ? t('closeNote', { open: DRAFT + SUBMITTED + RETURNED }) : undefined}
          id={`${event}-${period.code}`}
          action={acts[event]}
          fields={{ open: [code, dueOn], close: [code], reopen: [code, dueOn, reason] }[event]}
          words={words}
          submit={t(`${event}This`, { period: name })}
        />
      ))}
    </div>
  );
}
