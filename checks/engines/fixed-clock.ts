/**
 * Runs `work` while `new Date()` of this process is `instant`: what the house writes bears it, whenever and wherever it
 * runs. `Date.now()` and timers go on, by which the embedded database counts its own time.
 */
export async function atInstant<T>(instant: number, work: () => Promise<T>): Promise<T> {
  const Real = Date;
  class Fixed extends Real {
    constructor(...given: [] | ConstructorParameters<typeof Date>) {
      if (given.length === 0) super(instant);
      else super(...given);
    }

    static override [Symbol.hasInstance](value: unknown): boolean {
      return Object.prototype.toString.call(value) === '[object Date]';
    }
  }
  globalThis.Date = Fixed as DateConstructor;
  try {
    return await work();
  } finally {
    globalThis.Date = Real;
  }
}
