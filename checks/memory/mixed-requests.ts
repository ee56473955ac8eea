import type { AnsweredPage } from '../driver/answered-page';
import { Person } from '../driver/person';
import type { Random } from '../driver/random';

const FORM = '/submissions/fy2024-q1/cainiao?leaf=cainiao-post';
const CELL = 'v:LG-PARCELS:total';

/** Who sends the requests, and how many were answered how. */
export class MixedRequests {
  readonly statuses = new Map<number, number>();
  readonly #people: Record<'owner' | 'executive' | 'nobody', Person>;
  #entered = 0;

  private constructor(people: Record<'owner' | 'executive' | 'nobody', Person>) {
    this.#people = people;
  }

  static async begin(url: string): Promise<MixedRequests> {
    return new MixedRequests({
      owner: await Person.signIn(url, 'owner.cainiao@demo.example'),
      executive: await Person.signIn(url, 'executive@demo.example'),
      nobody: new Person(url),
    });
  }

  /** Sends `count` requests, `atOnce` of them at a time. */
  async send(count: number, random: Random, atOnce = 8): Promise<void> {
    let left = count;
    const one = async () => {
      while (left > 0) {
        left -= 1;
        await this.#one(random);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, one));
  }

  async #one(random: Random): Promise<void> {
    const { owner, executive, nobody } = this.#people;
    const kinds: readonly [share: number, ask: () => Promise<AnsweredPage>][] = [
      [60, () => nobody.get('/api/health')],
      [34, () => nobody.get('/sign-in')],
      [20, () => nobody.get('/')],
      [26, () => nobody.get(`/nowhere/${random.whole(1, 1_000_000)}`)],
      [14, () => owner.get(`/submissions/fy2024-q1/nobody-${random.whole(1, 1_000_000)}`)],
      [4, () => owner.get('/')],
      [10, () => owner.get('/submissions')],
      [3, () => this.#save(owner)],
      [8, () => owner.get(`/api/v1/reports/FY2023?unit=cainiao`)],
      [6, () => owner.follow(FORM, { headers: { rsc: '1' } })],
      [4, () => executive.get('/reports')],
      [1, () => executive.get('/reports/FY2023?unit=cainiao')],
      [10, () => executive.get('/facilities')],
    ];
    const ask = random.oneOf(kinds.flatMap(([share, each]) => Array.from({ length: share }, () => each)));
    const { status } = await ask();
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
  }

  /** Opens a form and saves one cell: two requests, of which the second is counted. */
  async #save(owner: Person): Promise<AnsweredPage> {
    const page = await owner.get(FORM);
    const name = page.root.querySelector('input[name^="v:"]')?.getAttribute('name') ?? CELL;
    this.#entered += 1;
    return owner.send(page, page.form(name).fill({ [name]: String(this.#entered) }), 'save');
  }
}
