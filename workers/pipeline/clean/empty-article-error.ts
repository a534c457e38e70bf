/** Nothing is left to read once furniture is gone. Trying again cannot help, so a worker gives up at once. */
export class EmptyArticleError extends Error {
  override readonly name = 'EmptyArticleError';

  constructor() {
    super('No article text is left after cleaning');
  }
}
