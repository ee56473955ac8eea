import { password as demoPassword } from '@/e2e/fixtures/people';
import { AnsweredPage } from './answered-page';
import { CookieJar } from './cookie-jar';
import type { PageForm } from './page-form';

export interface RequestOptions {
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Somebody at a browser without scripts: keeps cookies, opens pages, sends their forms. Redirects are answers
 * (`page.redirect`), not followed, unless `follow` is asked to. Nothing here knows an action's id: forms do.
 *
 *     const owner = await Person.signIn(app.url, 'owner.cainiao@demo.example');
 *     const page = await owner.get('/submissions/fy2024-q1/cainiao');
 *     const form = page.form('v:EN-PETROL:total').fill({ 'v:EN-PETROL:total': '12' });
 *     const saved = await owner.send(page, form, 'save');
 */
export class Person {
  readonly cookies = new CookieJar();

  /** `headers` go with every request: a language, an address behind a proxy. */
  constructor(
    readonly url: string,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {}

  /** Signs in through the form of the sign-in page; throws where that does not let them in. */
  static async signIn(
    url: string,
    email: string,
    { password = demoPassword, headers = {} }: { password?: string; headers?: Record<string, string> } = {},
  ): Promise<Person> {
    const person = new Person(url, headers);
    const answer = await person.trySignIn(email, password);
    if (answer.redirect === null || answer.redirect.startsWith('/sign-in')) {
      throw new Error(
        `${email} was not let in: ${answer.status} ${answer.redirect ?? answer.text.slice(0, 300)}`,
      );
    }
    return person;
  }

  /** Sends the sign-in form and returns the answer, whatever it is. */
  async trySignIn(email: string, password: string): Promise<AnsweredPage> {
    const page = await this.get('/sign-in');
    return this.send(page, page.form('password').fill({ email, password }));
  }

  /** Opens a page. */
  get(path: string, options: RequestOptions = {}): Promise<AnsweredPage> {
    return this.request(path, { headers: { accept: 'text/html', ...options.headers } });
  }

  /** Opens a page and goes where redirects lead. */
  async follow(path: string, options: RequestOptions = {}): Promise<AnsweredPage> {
    let page = await this.get(path, options);
    for (let steps = 0; page.redirect !== null && steps < 10; steps += 1) {
      page = await this.get(page.redirect, options);
    }
    return page;
  }

  /** Sends a form of `page` as its button does: `button` by text, value or place. */
  send(page: AnsweredPage, form: PageForm, button?: string | number, options: RequestOptions = {}) {
    return this.sendFields(form.action || page.path, form.pressed(button), options);
  }

  /** Sends a form body as a browser of this site does: also one that no form of the page would make. */
  sendFields(path: string, body: FormData, options: RequestOptions = {}): Promise<AnsweredPage> {
    const headers = { accept: 'text/html', origin: this.url, ...options.headers };
    return this.request(path, { method: 'POST', body, headers });
  }

  /**
   * Calls the action that `fields` of a form of `page` name, as scripts do, with them and the state of a form not sent before;
   * `stateAnswered` reads what it came to.
   */
  call(page: AnsweredPage, fields: PageForm['fields']): Promise<AnsweredPage> {
    const { id } = JSON.parse(fields.get('$ACTION_1:0') ?? '{}') as { id?: string };
    if (id === undefined) throw new Error(`The form of ${page.path} names no action.`);
    const body = new FormData();
    for (const [name, value] of fields) if (!name.startsWith('$')) body.append(`_1_${name}`, value);
    body.append('0', '[{"errors":[],"values":{}},"$K1"]');
    const headers = { accept: 'text/x-component', origin: this.url, 'next-action': id };
    return this.request(page.path, { method: 'POST', body, headers });
  }

  /** Any request at all, with this person's cookies. */
  async request(path: string, init: RequestInit = {}): Promise<AnsweredPage> {
    const began = performance.now();
    const headers = { ...this.headers, cookie: this.cookies.toString(), ...plain(init.headers) };
    const response = await fetch(new URL(path, this.url), { ...init, headers, redirect: 'manual' });
    this.cookies.take(response);
    const body = await response.text();
    return new AnsweredPage(path, response.status, response.headers, body, performance.now() - began);
  }
}

const plain = (headers: RequestInit['headers']): Record<string, string> =>
  Object.fromEntries(new Headers(headers ?? {}));
