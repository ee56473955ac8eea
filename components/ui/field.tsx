import type { ReactNode } from 'react';

export type FieldControl = {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
};

type Props = {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: string;
  children: (control: FieldControl) => ReactNode;
};

/**
 * Label, hint, error and the one control they belong to, tied by id for readers that cannot see them.
 * `<Field id="reason" label={t('reason')}>{(control) => <TextArea {...control} name="reason" />}</Field>`
 */
export function Field({ id, label, hint, error, optional, children }: Props) {
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={error ? 'border-red border-l-3 pl-4' : undefined}>
      <label htmlFor={id} className="block font-semibold text-body">
        {label}
        {optional ? <span className="font-normal text-ink-3"> {optional}</span> : null}
      </label>
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-2 text-note">
          {hint}
        </p>
      ) : null}
      {error ? (
        <p id={`${id}-error`} className="font-semibold text-note text-red">
          {error}
        </p>
      ) : null}
      <div className="mt-1">
        {children({
          id,
          'aria-describedby': describedBy || undefined,
          'aria-invalid': error ? true : undefined,
        })}
      </div>
    </div>
  );
}
