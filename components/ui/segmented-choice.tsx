import type { ChangeEvent, ReactNode } from 'react';
import type { Option } from './select';

type Props = {
  name: string;
  legend: ReactNode;
  options: readonly Option[];
  defaultValue?: string | undefined;
  value?: string | undefined;
  onChange?: (event: ChangeEvent<HTMLInputElement>) => void;
  hideLegend?: boolean;
  disabled?: boolean;
  describedBy?: string | undefined;
  form?: string | undefined;
};

/** One of a few, all in sight: native radio buttons, so arrows move between them and it works without scripts. */
export function SegmentedChoice({
  legend,
  options,
  hideLegend = false,
  describedBy,
  disabled,
  ...rest
}: Props) {
  return (
    <fieldset disabled={disabled} aria-describedby={describedBy}>
      <legend className={hideLegend ? 'sr-only' : 'mb-1 font-semibold text-body'}>{legend}</legend>
      <div className="segments">
        {options.map((option) => (
          <label key={option.value} className="segment">
            <input type="radio" {...radio(option, rest)} />
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function radio(
  option: Option,
  { value, defaultValue, ...rest }: Pick<Props, 'name' | 'value' | 'defaultValue' | 'onChange' | 'form'>,
) {
  const chosen =
    value === undefined
      ? { defaultChecked: option.value === defaultValue }
      : { checked: option.value === value };
  return { ...rest, ...chosen, value: option.value, disabled: option.disabled };
}
