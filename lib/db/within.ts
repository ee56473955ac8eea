/** What `work` comes to, if it does so within `ms`; rejects otherwise. The work itself goes on. */
export function within<T>(ms: number, work: Promise<T>): Promise<T> {
  return new Promise((done, failed) => {
    const timer = setTimeout(() => failed(new Error(`Nothing came within ${ms} ms.`)), ms);
    work.then(done, failed).finally(() => clearTimeout(timer));
  });
}
