import { type HTMLElement, parse } from 'node-html-parser';
import { PageForm } from './page-form';

/** What the app answered to one request. */
export class AnsweredPage {
  readonly #read: { root?: HTMLElement } = {};

  constructor(
    /** The path and query that were asked for. */
    readonly path: string,
    readonly status: number,
    readonly headers: Headers,
    readonly body: string,
    readonly milliseconds: number,
  ) {}

  /** Where a redirect leads, as path and query; null where it is none. */
  get redirect(): string | null {
    const location = this.headers.get('location');
    if (location === null) return null;
    const { pathname, search } = new URL(location, 'http://localhost');
    return `${pathname}${search}`;
  }

  /** The parsed document, for questions by CSS selector. */
  get root(): HTMLElement {
    this.#read.root ??= parse(this.body);
    return this.#read.root;
  }

  /** What a person can read on it. */
  get text(): string {
    const page = parse(this.body, { comment: false, blockTextElements: {} });
    for (const unseen of page.querySelectorAll('head, script, style, template')) unseen.remove();
    const apart = (page.querySelector('body') ?? page).toString().replace(/<[^>]*>/g, ' ');
    return parse(apart).text.replace(/\s+/g, ' ').trim();
  }

  get forms(): PageForm[] {
    return this.root.querySelectorAll('form').map((form) => new PageForm(form));
  }

  /** The first form with a field or button of this name, or with this text on a button. Throws where there is none. */
  form(nameOrButton: string): PageForm {
    const found = this.root.querySelectorAll('form').find((form) => {
      const named = form
        .querySelectorAll('[name]')
        .some((each) => each.getAttribute('name') === nameOrButton);
      return named || new PageForm(form).buttons.includes(nameOrButton);
    });
    if (!found) throw new Error(`${this.path} (${this.status}) has no form with “${nameOrButton}”.`);
    return new PageForm(found);
  }
}
