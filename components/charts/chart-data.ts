/** Hues that differ on the blue–yellow axis; a fourth series becomes small multiples. */
export type Hue = 'accent' | 'slate' | 'ochre';

export type BarSeries = {
  label: string;
  /** A second line under the label. */
  note?: string;
  hue: Hue;
};

export type BarYear = {
  label: string;
  /** The year the page is about; earlier years are mixed into the paper. */
  current: boolean;
  quarters: readonly {
    label: string;
    /** One a series, from the baseline up; null where nothing is known. Plain numbers: they end as pixels. */
    values: readonly (number | null)[];
    /** What stands on the bar, already rounded; '' when the quarter is not complete. */
    total: string;
    /** Where the sum may lie in truth, from low to high; nothing where that is not known. */
    band?: readonly [number, number] | null;
  }[];
};

export type QuarterBarsData = {
  /** Says what the picture is; the table under it says the rest. */
  label: string;
  years: readonly BarYear[];
  series: readonly BarSeries[];
};

export type LineTrendData = {
  label: string;
  /** Along the foot, oldest first. */
  points: readonly string[];
  /** `texts` are the rounded figures; the first and last one known are written beside the line. */
  series: readonly {
    label: string;
    hue: Hue;
    values: readonly (number | null)[];
    texts: readonly string[];
  }[];
};
