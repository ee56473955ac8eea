/**
 * Something the person can put right. `code` is a key of messages/errors; `values` fill its sentence;
 * `field` is the form field it speaks of.
 */
export class Refusal extends Error {
  readonly code: string;
  readonly values: Readonly<Record<string, string>>;
  readonly field: string | undefined;

  constructor(code: string, values: Readonly<Record<string, string>> = {}, field?: string) {
    super(code);
    this.name = 'Refusal';
    this.code = code;
    this.values = values;
    this.field = field;
  }
}

/** Several things to put right at once, each with its own sentence: the lines of a pasted list. */
export class Refusals extends Error {
  readonly all: readonly Refusal[];

  constructor(all: readonly Refusal[]) {
    super(all.map(({ code }) => code).join(', '));
    this.name = 'Refusals';
    this.all = all;
  }
}
