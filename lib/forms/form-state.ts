/** One thing to put right: a key of messages/errors, its values, and the field it speaks of. */
export interface FormError {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  readonly field: string | null;
}

/** What a form knows after it was sent; `values` are what was typed, so that nothing is lost. */
export interface FormState {
  readonly errors: readonly FormError[];
  readonly values: Readonly<Record<string, string>>;
  /** A key of messages for what went well. */
  readonly done?: string;
  /** Shown once, for instance a token. */
  readonly result?: string;
}

export const emptyForm: FormState = { errors: [], values: {} };
