export type ThemeChoice = 'device' | 'light' | 'dark';

type Props = {
  legend: string;
  words: Record<ThemeChoice, string>;
  current: ThemeChoice;
};

/** Light, dark, or as the device: three buttons of one plain form. */
export function ThemeSwitch({ legend, words, current }: Props) {
  return (
    <form action="/preferences" method="post">
      <fieldset>
        <legend className="mb-1 text-ink-3 text-label">{legend}</legend>
        <div className="flex gap-4 text-note">
          {(['device', 'light', 'dark'] as const).map((theme) => (
            <button
              key={theme}
              type="submit"
              name="theme"
              value={theme}
              aria-pressed={theme === current}
              className="min-h-6 whitespace-nowrap text-accent underline underline-offset-3 aria-pressed:font-semibold aria-pressed:text-ink aria-pressed:no-underline"
            >
              {words[theme]}
            </button>
          ))}
        </div>
      </fieldset>
    </form>
  );
}
