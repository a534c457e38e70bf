import { describe, expect, test } from '@jest/globals';
import { error as codes, Neo4jError } from 'neo4j-driver';
import {
  describeCypherError,
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
    [codes.SERVICE_UNAVAILABLE, false, true],
    [codes.SESSION_EXPIRED, false, true],
    ['Neo.ClientError.Statement.SyntaxError', false, false],
    ['Neo.ClientError.Security.Unauthorized', false, false],
    ['Neo.ClientError.Transaction.TransactionTimedOut', false, false],
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

describe('an error of a query', () => {
  test.each([
    ['Neo.ClientError.Statement.SyntaxError', 'syntax'],
    ['Neo.ClientError.Statement.ParameterMissing', 'syntax'],
    ['Neo.ClientError.Statement.ArithmeticError', 'syntax'],
    ['Neo.ClientError.Procedure.ProcedureNotFound', 'syntax'],
    ['Neo.ClientError.Statement.AccessMode', 'forbidden'],
    ['Neo.ClientError.Security.Forbidden', 'forbidden'],
    ['Neo.ClientError.Transaction.TransactionTimedOut', 'timeout'],
    ['Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration', 'timeout'],
    [codes.SERVICE_UNAVAILABLE, 'unavailable'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'other'],
  ])('%s is of the kind %s', (code, kind) => {
    expect(describeCypherError(neo4jError(code)).kind).toBe(kind);
  });

  test('tells where it is when Neo4j does', () => {
    const message = 'Variable `m` not defined (line 2, column 8 (offset: 17))\n"RETURN m"\n        ^';
    const { position } = describeCypherError(neo4jError('Neo.ClientError.Statement.SyntaxError', message));
    expect(position).toEqual({ offset: 17, line: 2, column: 8 });
  });

  test('of another origin keeps its message', () => {
    expect(describeCypherError(new TypeError('not a function'))).toEqual({ kind: 'other', message: 'not a function' });
  });
});
