import type { HTMLElement } from 'node-html-parser';

/**
 * A form of a page as a browser without scripts would send it: its successful controls, the hidden ones that name
 * the server action among them. Change `fields` freely before sending: also to what no browser would send.
 */
export class PageForm {
  readonly fields: Map<string, string>;
  readonly #element: HTMLElement;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.fields = new Map(controlsOf(element).flatMap(entryOf));
  }

  get method(): 'get' | 'post' {
    return this.#element.getAttribute('method')?.toLowerCase() === 'post' ? 'post' : 'get';
  }

  /** Where it is sent; empty for the page's own address. */
  get action(): string {
    return this.#element.getAttribute('action') ?? '';
  }

  /** The texts of its buttons that send. */
  get buttons(): string[] {
    return this.#buttons().map((button) => button.text.trim());
  }

  /** Gives fields these values. */
  fill(values: Readonly<Record<string, string>>): this {
    for (const [name, value] of Object.entries(values)) this.fields.set(name, value);
    return this;
  }

  /** What a browser sends when `button` is pressed: by its text, its value, or its place; none where it has no name. */
  pressed(button: string | number = 0): FormData {
    const form = new FormData();
    for (const [name, value] of this.fields) form.append(name, value);
    const found =
      typeof button === 'number'
        ? this.#buttons()[button]
        : this.#buttons().find(
            (each) => each.text.trim() === button || each.getAttribute('value') === button,
          );
    if (typeof button === 'string' && !found) throw new Error(`The form has no button “${button}”.`);
    const name = found?.getAttribute('name');
    if (name) form.append(name, found?.getAttribute('value') ?? '');
    return form;
  }

  #buttons(): HTMLElement[] {
    return this.#element
      .querySelectorAll('button, input[type=submit]')
      .filter(
        (button) => !/^(?:button|reset)$/.test(button.getAttribute('type') ?? '') && !isDisabled(button),
      );
  }
}

function controlsOf(form: HTMLElement): HTMLElement[] {
  return form.querySelectorAll('input, select, textarea').filter((control) => !isDisabled(control));
}

function isDisabled(control: HTMLElement): boolean {
  return control.hasAttribute('disabled') || control.closest('fieldset[disabled]') !== null;
}

function entryOf(control: HTMLElement): [string, string][] {
  const name = control.getAttribute('name');
  const value = name ? entered(control) : null;
  return name && value !== null ? [[name, value]] : [];
}

function entered(control: HTMLElement): string | null {
  if (control.tagName === 'TEXTAREA') return control.text.replace(/^\n/, '');
  if (control.tagName === 'SELECT') {
    const options = control.querySelectorAll('option');
    const chosen = options.find((option) => option.hasAttribute('selected')) ?? options[0];
    return chosen ? (chosen.getAttribute('value') ?? chosen.text) : null;
  }
  const type = control.getAttribute('type')?.toLowerCase() ?? 'text';
  if (/^(?:submit|button|reset|image|file)$/.test(type)) return null;
  if (/^(?:checkbox|radio)$/.test(type)) {
    return control.hasAttribute('checked') ? (control.getAttribute('value') ?? 'on') : null;
  }
  return control.getAttribute('value') ?? '';
}
