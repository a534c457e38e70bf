import { describe, expect, test } from '@jest/globals';
import { judgePlan, type QueryPlan } from '../../../services/cypher/guard/judge-plan.ts';

const operator = (operatorType: string, children: QueryPlan[] = [], Details?: string): QueryPlan => ({
  operatorType,
  arguments: Details === undefined ? {} : { Details },
  children,
});

const judge = (plan: QueryPlan, queryType = 'r') => judgePlan({ queryType, plan });
const judgeCall = (details: string) =>
  judge(operator('ProduceResults@neo4j', [operator('ProcedureCall@neo4j', [], details)]));

describe('a plan is permitted', () => {
  test('when every operator in it only reads', () => {
    const scan = operator('NodeByLabelScan@neo4j');
    expect(judge(operator('ProduceResults@neo4j', [operator('Expand(All)@neo4j', [scan])]))).toBeUndefined();
  });

  test('whatever stands behind the name of an operator', () => {
    expect(judge(operator('AllNodesScan'))).toBeUndefined();
    expect(judge(operator('AllNodesScan@somewhere'))).toBeUndefined();
  });

  test.each([
    'db.labels() :: (label :: STRING)',
    'db.labels()',
    '  db.labels  ( ) :: (label :: STRING)',
    'db.index.fulltext.queryNodes($autostring_0, $autostring_1) :: (node :: NODE, score :: FLOAT)',
  ])('when it calls a procedure that only searches: %s', (details) => {
    expect(judgeCall(details)).toBeUndefined();
  });
});

describe('a plan is refused', () => {
  test.each([
    ['LoadCSV', 'LOAD CSV'],
    ['ShowTransactions', 'SHOW TRANSACTIONS'],
    ['TerminateTransactions', 'TERMINATE TRANSACTIONS'],
    ['ShowSettings', 'SHOW SETTINGS'],
    ['ShowProcedures', 'SHOW PROCEDURES'],
    ['ShowIndexes', 'SHOW INDEXES'],
    ['TransactionApply', 'CALL { } IN TRANSACTIONS'],
    ['TransactionForeach', 'CALL { } IN TRANSACTIONS'],
    ['AdministrationCommand', 'an administration command'],
    ['CreateIndex', 'CREATE INDEX'],
    ['DropConstraint', 'DROP CONSTRAINT'],
    ['Create', 'CREATE'],
    ['Merge', 'MERGE'],
    ['LockingMerge', 'MERGE'],
    ['DetachDelete', 'DELETE'],
    ['RemoveLabels', 'REMOVE'],
    ['SetProperty', 'SET'],
    ['SubqueryForeach', 'FOREACH'],
    ['OperatorOfTomorrow', 'OperatorOfTomorrow'],
  ])('for the operator %s, which is called %s', (name, operation) => {
    expect(judge(operator(`${name}@neo4j`))).toEqual({ operation, reason: expect.any(String) });
  });

  test('for an operator below others, in any branch', () => {
    const deep = operator('Apply@neo4j', [
      operator('Argument@neo4j'),
      operator('Filter@neo4j', [operator('LoadCSV@neo4j')]),
    ]);
    const plan = operator('ProduceResults@neo4j', [
      operator('CartesianProduct@neo4j', [operator('AllNodesScan'), deep]),
    ]);
    expect(judge(plan)).toMatchObject({ operation: 'LOAD CSV' });
  });

  test.each([
    ['dbms.listConfig() :: (name :: STRING)', 'CALL dbms.listConfig'],
    ['DB.LABELS() :: (label :: STRING)', 'CALL DB.LABELS'],
    ['db.labels2()', 'CALL db.labels2'],
    ['x.db.labels()', 'CALL x.db.labels'],
    ['db . labels()', 'CALL db . labels'],
    ['`db.labels`()', 'CALL `db.labels`'],
    ['dbms.killConnection($a) :: (db.labels() :: STRING)', 'CALL dbms.killConnection'],
    ['', 'CALL '],
  ])('for the procedure in the details %j', (details, operation) => {
    expect(judgeCall(details)).toMatchObject({ operation });
  });

  test('for a procedure call without details', () => {
    expect(judge(operator('ProcedureCall@neo4j'))).toMatchObject({ operation: 'CALL ' });
  });

  test.each([
    ['w', 'it writes'],
    ['rw', 'it writes'],
    ['s', 'it concerns the server or its schema'],
    ['', 'it does more than read'],
  ])('for the type %j, even when every operator reads', (queryType, reason) => {
    expect(judge(operator('AllNodesScan@neo4j'), queryType)).toEqual({
      operation: `a query of type "${queryType}"`,
      reason,
    });
  });

  test('in the words of its operator rather than of its type', () => {
    expect(judge(operator('Create@neo4j'), 'w')).toMatchObject({ operation: 'CREATE' });
  });
});
