import { describe, expect, test } from '@jest/globals';
import { error as codes, Neo4jError } from 'neo4j-driver';
import { describeCypherError } from '../../../services/cypher/describe-error.ts';

const neo4jError = (code: string, message = 'No.'): Neo4jError => new Neo4jError(message, code, '50N42', '');

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
    ['Neo.ClientError.Transaction.Terminated', 'unavailable'],
    ['Neo.ClientError.Transaction.LockClientStopped', 'unavailable'],
    ['Neo.ClientError.Statement.UnsupportedAdministrationCommand', 'forbidden'],
    ['Neo.TransientError.General.MemoryPoolOutOfMemoryError', 'memory'],
    ['Neo.ClientError.General.Nothing', 'other'],
  ])('%s is of the kind %s', (code, kind) => {
    expect(describeCypherError(neo4jError(code)).kind).toBe(kind);
  });

  test('that was ended in the middle of its work is no fault of the query, however Neo4j wraps it', () => {
    const message = 'The transaction has been terminated. Retry your operation in a new transaction.';
    for (const code of ['Neo.DatabaseError.General.UnknownError', 'Neo.DatabaseError.Statement.ExecutionFailed'])
      expect(describeCypherError(neo4jError(code, message)).kind).toBe('unavailable');
    // Words of a user's, quoted in a message, decide nothing.
    expect(describeCypherError(neo4jError('Neo.ClientError.Statement.TypeError', message)).kind).toBe('syntax');
  });

  test('tells where it is when Neo4j does', () => {
    const message = 'Variable `m` not defined (line 2, column 8 (offset: 17))\n"RETURN m"\n        ^';
    const error = neo4jError('Neo.ClientError.Statement.SyntaxError', message);
    expect(describeCypherError(error, 'MATCH (n)\nRETURN m')).toEqual({
      kind: 'syntax',
      message: 'Variable `m` not defined',
      position: { offset: 17, line: 2, column: 8, text: 'm' },
    });
  });

  test('is where the user wrote it, not where it stood behind our prefix', () => {
    const message = 'Invalid input (line 1, column 17 (offset: 16))\n"EXPLAIN MATCH (n RETURN n"';
    const error = neo4jError('Neo.ClientError.Statement.SyntaxError', message);
    expect(describeCypherError(error, 'MATCH (n RETURN n', 8).position).toEqual({
      offset: 8,
      line: 1,
      column: 9,
      text: 'RETURN',
    });
  });

  test('is cut when it quotes a long value', () => {
    const error = neo4jError('Neo.ClientError.Statement.ArgumentError', `Cannot read '${' '.repeat(100_000)}'`);
    expect(describeCypherError(error).message).toHaveLength(1001);
  });

  test('of another origin keeps its message', () => {
    expect(describeCypherError(new TypeError('not a function'))).toEqual({ kind: 'other', message: 'not a function' });
  });
});
