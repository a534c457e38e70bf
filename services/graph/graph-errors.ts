import { Neo4jError } from 'neo4j-driver';

/** What an extraction says of itself cannot be: a mention of an entity that it does not list, and the like. */
export class InvalidExtractionError extends Error {
  override readonly name = 'InvalidExtractionError';
}

/** Something that a statement relied on was changed by another transaction; the same work done again succeeds. */
export class GraphConflictError extends Error {
  override readonly name = 'GraphConflictError';
}

/** The migrations on disk and the ones that the graph has seen do not belong together. */
export class MigrationError extends Error {
  override readonly name = 'MigrationError';
}

// Client errors to Neo4j, yet here they only mean that somebody else changed the graph by hand meanwhile.
const CONFLICT_CODES: ReadonlySet<string> = new Set([
  'Neo.ClientError.Statement.EntityNotFound',
  'Neo.ClientError.Schema.ConstraintValidationFailed',
]);

const UNAVAILABLE_CODES: ReadonlySet<string> = new Set([
  'ServiceUnavailable',
  'SessionExpired',
  'Neo.TransientError.General.DatabaseUnavailable',
  'Neo.TransientError.Database.DatabaseUnavailable',
  'Neo.ClientError.Database.DatabaseNotFound',
  'Neo.DatabaseError.Database.DatabaseLimitReached',
  // What it wrote did not reach the disk, which may be full; from then on every transaction fails until it is started again.
  'Neo.DatabaseError.Transaction.TransactionLogError',
  'Neo.DatabaseError.Transaction.TransactionCommitFailed',
  'Neo.DatabaseError.Transaction.TransactionStartFailed',
]);

// The driver gives these no code of their own: a pool that waits for a server that does not answer.
const UNAVAILABLE_MESSAGE =
  /Connection acquisition timed out|Pool is closed|Failed to connect|could not be established/i;

/** Ended from outside: the database stops or somebody ended the query. To the driver not retryable, since it may be the caller's own doing. */
const TERMINATED = /\.Transaction\.(?:Terminated|TransactionTerminated|LockClientStopped)$/;
/** Under load the same comes wrapped, as a fault of the server. */
const WRAPPED = /^Neo\.DatabaseError\./;
const TERMINATED_MESSAGE = /transaction has been (?:terminated|closed)/i;

/** True when Neo4j ended the transaction before it was through, for another reason than its time. */
export const isTerminated = ({ code, message }: Neo4jError): boolean =>
  TERMINATED.test(code) || (WRAPPED.test(code) && TERMINATED_MESSAGE.test(message));

/** True when Neo4j cannot be reached, or answers no queries. */
export const isUnavailable = (error: Neo4jError): boolean =>
  UNAVAILABLE_CODES.has(error.code) || UNAVAILABLE_MESSAGE.test(error.message);

/** True when another transaction came between: to be repeated at once, by whoever wrote. */
export const isGraphConflict = (error: unknown): boolean =>
  error instanceof GraphConflictError ||
  (error instanceof Neo4jError && (CONFLICT_CODES.has(error.code) || /DeadlockDetected/.test(error.code)));

/** True when a transaction took longer than it may: here, since writers wait for one another, because another did. */
export const isOutOfTime = (error: unknown): boolean =>
  error instanceof Neo4jError && /TransactionTimedOut|TransactionTerminated|LockClientStopped/.test(error.code);

/** True for what may pass by itself, such as Neo4j being away or stopping, a deadlock or a full memory pool. */
export const isRetryableGraphError = (error: unknown): boolean =>
  isGraphConflict(error) ||
  isOutOfTime(error) ||
  (error instanceof Neo4jError && (error.retryable || isUnavailable(error) || isTerminated(error)));
