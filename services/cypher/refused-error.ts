/** A query that does more than read, or that could not be stopped once it runs. Nothing of it was run. */
export class CypherRefusedError extends Error {
  override readonly name = 'CypherRefusedError';
  readonly operation: string;

  constructor(operation: string, reason: string) {
    super(`${operation} is refused: ${reason}.`);
    this.operation = operation;
  }
}
