import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Driver, Plan } from 'neo4j-driver';
import { findDecisions } from '../../../services/graph/identity/find-decisions.ts';
import { knownArticles } from '../../../services/graph/read/find-known-articles.ts';
import { articleById } from '../../../services/graph/read/get-article.ts';
import { claimById } from '../../../services/graph/read/get-claim.ts';
import { claimsOfEntity, entityById } from '../../../services/graph/read/get-entity.ts';
import { namingsOfEntity } from '../../../services/graph/read/identity/namings-of-entity.ts';
import { entitiesById } from '../../../services/graph/read/identity/summarize-entities.ts';
import { articlesByReceipt } from '../../../services/graph/read/list-articles.ts';
import { entitiesByName } from '../../../services/graph/read/search-entities.ts';
import type { Statement } from '../../../services/graph/statement.ts';
import { createReadings } from '../../../services/graph/write/articles/create-readings.ts';
import { deleteReadings } from '../../../services/graph/write/articles/delete-readings.ts';
import { describeArticles } from '../../../services/graph/write/articles/describe-articles.ts';
import { findReadings } from '../../../services/graph/write/articles/find-readings.ts';
import { findStoredArticles } from '../../../services/graph/write/articles/find-stored-articles.ts';
import { createDecision } from '../../../services/graph/write/identity/statements/create-decision.ts';
import { deleteDecision } from '../../../services/graph/write/identity/statements/delete-decision.ts';
import { findDistinctions } from '../../../services/graph/write/identity/statements/find-distinctions.ts';
import { findMergedNames } from '../../../services/graph/write/identity/statements/find-merged-names.ts';
import { findNamers, findNamersByDecision } from '../../../services/graph/write/identity/statements/find-namers.ts';
import { findStrangers } from '../../../services/graph/write/identity/statements/find-strangers.ts';
import { markPending } from '../../../services/graph/write/identity/statements/mark-pending.ts';
import { nameEntities } from '../../../services/graph/write/identity/statements/name-entities.ts';
import { unmarkPending } from '../../../services/graph/write/identity/statements/unmark-pending.ts';
import { deleteContradictions } from '../../../services/graph/write/retract/delete-contradictions.ts';
import { deleteDirectEdges } from '../../../services/graph/write/retract/delete-direct-edges.ts';
import { deleteNamings } from '../../../services/graph/write/retract/delete-namings.ts';
import { deleteSentences } from '../../../services/graph/write/retract/delete-sentences.ts';
import { dropAttributions } from '../../../services/graph/write/retract/drop-attributions.ts';
import { dropPlaces } from '../../../services/graph/write/retract/drop-places.ts';
import { findContradictions } from '../../../services/graph/write/retract/find-contradictions.ts';
import { findEvidence } from '../../../services/graph/write/retract/find-evidence.ts';
import { findLostNames } from '../../../services/graph/write/retract/find-lost-names.ts';
import { findNamings } from '../../../services/graph/write/retract/find-namings.ts';
import { recomputeSeen } from '../../../services/graph/write/retract/recompute-seen.ts';
import { findRevisions } from '../../../services/graph/write/revisions/find-revisions.ts';
import { numberRevisions } from '../../../services/graph/write/revisions/number-revisions.ts';
import { saveArticles } from '../../../services/graph/write/save-articles.ts';
import { countSources } from '../../../services/graph/write/statements/count-sources.ts';
import { createClaimLinks } from '../../../services/graph/write/statements/create-claim-links.ts';
import { createClaims } from '../../../services/graph/write/statements/create-claims.ts';
import { createContent } from '../../../services/graph/write/statements/create-content.ts';
import { createContradictions } from '../../../services/graph/write/statements/create-contradictions.ts';
import { createEvidence } from '../../../services/graph/write/statements/create-evidence.ts';
import { findEntityNames } from '../../../services/graph/write/statements/find-entity-names.ts';
import { findOpposites } from '../../../services/graph/write/statements/find-opposites.ts';
import { findTellings } from '../../../services/graph/write/statements/find-tellings.ts';
import { mergeClaims } from '../../../services/graph/write/statements/merge-claims.ts';
import { mergeEntities } from '../../../services/graph/write/statements/merge-entities.ts';
import { refreshDirectEdges } from '../../../services/graph/write/statements/refresh-direct-edges.ts';
import { beginStories } from '../../../services/graph/write/stories/begin-stories.ts';
import { carryStories } from '../../../services/graph/write/stories/carry-stories.ts';
import { findCandidates } from '../../../services/graph/write/stories/find-candidates.ts';
import { findCopies } from '../../../services/graph/write/stories/find-copies.ts';
import { findMembers } from '../../../services/graph/write/stories/find-members.ts';
import { leaveStories } from '../../../services/graph/write/stories/leave-stories.ts';
import { recountSources } from '../../../services/graph/write/stories/recount-sources.ts';
import { setOriginals } from '../../../services/graph/write/stories/set-originals.ts';
import { findWithdrawals } from '../../../services/graph/write/withdrawals/find-withdrawals.ts';
import { forgetWithdrawals } from '../../../services/graph/write/withdrawals/forget-withdrawals.ts';
import { recordWithdrawal } from '../../../services/graph/write/withdrawals/record-withdrawal.ts';
import { generateArticles } from './generate-articles.ts';
import { openTestGraph } from './open-test-graph.ts';

jest.setTimeout(120_000);

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
  // Some content, or a scan would be as good as a seek.
  await saveArticles(graph, generateArticles(60, 51));
  // The planner goes by samples of the indexes, and those of the test files before this one say nothing here.
  await graph.executeQuery('CALL db.resampleOutdatedIndexes()');
});
afterAll(() => graph.close());

const STATEMENTS: Record<string, Statement> = {
  findStoredArticles: findStoredArticles([]),
  describeArticles: describeArticles([]),
  createReadings: createReadings([]),
  deleteReadings: deleteReadings([]),
  findReadings: findReadings([]),
  findRevisions: findRevisions([]),
  numberRevisions: numberRevisions([]),
  findCopies: findCopies([]),
  leaveStories: leaveStories([]),
  beginStories: beginStories([]),
  findCandidates: findCandidates([]),
  findMembers: findMembers([]),
  setOriginals: setOriginals([]),
  carryStories: carryStories([]),
  recountSources: recountSources([]),
  mergeClaims: mergeClaims([]),
  findWithdrawals: findWithdrawals([]),
  forgetWithdrawals: forgetWithdrawals([]),
  recordWithdrawal: recordWithdrawal('x', ''),
  mergeEntities: mergeEntities([]),
  createContent: createContent([]),
  countSources: countSources([]),
  createClaims: createClaims([]),
  createEvidence: createEvidence([]),
  createAttributions: createClaimLinks('ATTRIBUTED_TO', []),
  refreshDirectEdges: refreshDirectEdges('CONSULT', []),
  findEntityNames: findEntityNames([]),
  findOpposites: findOpposites([]),
  findTellings: findTellings([]),
  createContradictions: createContradictions([]),
  findContradictions: findContradictions([]),
  deleteContradictions: deleteContradictions([]),
  findEvidence: findEvidence([]),
  findNamings: findNamings([]),
  deleteSentences: deleteSentences([]),
  deleteNamings: deleteNamings([]),
  recomputeSeen: recomputeSeen([]),
  dropAttributions: dropAttributions([]),
  dropPlaces: dropPlaces([]),
  deleteDirectEdges: deleteDirectEdges('CONSULT', []),
  findLostNames: findLostNames([]),
  decisionsFrom: findDecisions('from', []),
  decisionsTo: findDecisions('to', []),
  createDecision: createDecision({ id: 'x', kind: 'merge', from: 'x', to: 'y', decidedAt: '' }),
  deleteDecision: deleteDecision('x'),
  findDistinctions: findDistinctions(['x'], ['y']),
  findMergedNames: findMergedNames([]),
  findNamers: findNamers('x'),
  findNamersByDecision: findNamersByDecision(['x'], ['y']),
  findStrangers: findStrangers([], 'x'),
  markPending: markPending([]),
  unmarkPending: unmarkPending([]),
  nameEntities: nameEntities([]),
  namingsOfEntity: namingsOfEntity('x', '', 10),
  entitiesById: entitiesById([]),
  knownArticles: knownArticles([]),
  articleById: articleById('x'),
  articlesByReceipt: articlesByReceipt({ limit: 10 }),
  entityById: entityById('x'),
  entitiesByName: entitiesByName('x', null),
  claimsOfEntity: claimsOfEntity('x', 10, 5),
  claimById: claimById('x', 5),
};

const operatorsOf = (plan: Plan): string[] => [plan.operatorType, ...plan.children.flatMap(operatorsOf)];

test.each(Object.keys(STATEMENTS))('%s finds what it needs through an index', async (name) => {
  const { text, params } = STATEMENTS[name] as Statement;
  const { summary } = await graph.executeQuery(`EXPLAIN ${text}`, params);
  const operators = operatorsOf(summary.plan as Plan);
  expect(operators.length).toBeGreaterThan(1);
  expect(operators.filter((operator) => /Scan|^LockingMerge/.test(operator))).toEqual([]);
});
