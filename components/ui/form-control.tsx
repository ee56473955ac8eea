import { Field } from './field';
import { type Option, Select } from './select';
import { TextArea } from './text-area';
import { TextInput } from './text-input';

export type FormField = {
  name: string;
  type?: 'text' | 'email' | 'password' | 'date' | 'textarea' | 'select' | 'checkbox' | 'hidden';
  label?: string;
  hint?: string;
  /** The word for "may be left empty". */
  optional?: string;
  value?: string;
  options?: readonly Option[];
  autoComplete?: string;
};

type Props = { id: string; field: FormField; typed: string | undefined; error: string | undefined };

/** One control of a form described by plain data. `typed` is what the person had typed before it was refused. */
export function FormControl({ id, field, typed, error }: Props) {
  const { name, type = 'text', label, hint, optional, value, options = [], autoComplete } = field;
  const kept = typed ?? value;
  if (type === 'checkbox')
    return (
      <label htmlFor={id} className="flex min-h-[38px] items-center gap-2">
        <input
          id={id}
          type="checkbox"
          name={name}
          defaultChecked={typed === undefined ? value === 'on' : typed === 'on'}
          className="size-4 accent-accent"
        />
        {label}
      </label>
    );
  return (
    <Field id={id} label={label} hint={hint} error={error} {...(optional ? { optional } : {})}>
      {(control) => {
        if (type === 'textarea') return <TextArea {...control} name={name} defaultValue={kept} rows={3} />;
        if (type === 'select')
          return <Select {...control} key={kept} name={name} defaultValue={kept} options={options} />;
        return (
          <TextInput
            {...control}
            type={type}
            name={name}
            autoComplete={autoComplete ?? 'off'}
            defaultValue={type === 'password' ? undefined : kept}
          />
        );
      }}
    </Field>
  );
}
