/** The data folder cannot be used; `message` is a sentence that says why and what to do. */
export class DataFolderRefused extends Error {
  constructor(
    readonly reason: 'busy' | 'unusable',
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'DataFolderRefused';
  }
}
