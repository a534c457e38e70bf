import { describe, expect, test } from '@jest/globals';
import { error as codes, Neo4jError } from 'neo4j-driver';
import {
  GraphConflictError,
  InvalidExtractionError,
  isGraphConflict,
  isRetryableGraphError,
} from '../../../services/graph/graph-errors.ts';

const neo4jError = (code: string, message = 'No.'): Neo4jError => new Neo4jError(message, code, '50N42', '');

describe('an error of the graph', () => {
  test.each([
    ['Neo.TransientError.Transaction.DeadlockDetected', true, true],
    ['Neo.ClientError.Statement.EntityNotFound', true, true],
    ['Neo.ClientError.Schema.ConstraintValidationFailed', true, true],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', false, true],
    ['Neo.TransientError.General.DatabaseUnavailable', false, true],
    // What a full disk makes of it.
    ['Neo.DatabaseError.Transaction.TransactionLogError', false, true],
    ['Neo.DatabaseError.Transaction.TransactionStartFailed', false, true],
    [codes.SERVICE_UNAVAILABLE, false, true],
    [codes.SESSION_EXPIRED, false, true],
    ['Neo.ClientError.Transaction.Terminated', false, true],
    ['Neo.ClientError.Transaction.LockClientStopped', false, true],
    ['Neo.ClientError.Statement.SyntaxError', false, false],
    ['Neo.ClientError.Security.Unauthorized', false, false],
    ['Neo.ClientError.Transaction.TransactionTimedOut', false, true],
  ])('%s: conflict %s, retryable %s', (code, conflict, retryable) => {
    expect(isGraphConflict(neo4jError(code))).toBe(conflict);
    expect(isRetryableGraphError(neo4jError(code))).toBe(retryable);
  });

  test('of this service is retryable when others were in the way, not when the input is wrong', () => {
    expect(isRetryableGraphError(new GraphConflictError('gone'))).toBe(true);
    expect(isRetryableGraphError(new InvalidExtractionError('no such sentence'))).toBe(false);
    expect(isRetryableGraphError(undefined)).toBe(false);
  });
});
