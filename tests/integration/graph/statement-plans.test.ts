import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { Driver, Plan } from 'neo4j-driver';
import { knownArticles } from '../../../services/graph/read/find-known-articles.ts';
import { articleById } from '../../../services/graph/read/get-article.ts';
import { claimById } from '../../../services/graph/read/get-claim.ts';
import { claimsOfEntity, entityById } from '../../../services/graph/read/get-entity.ts';
import { articlesByReceipt } from '../../../services/graph/read/list-articles.ts';
import { entitiesByName } from '../../../services/graph/read/search-entities.ts';
import type { Statement } from '../../../services/graph/statement.ts';
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
import { lockArticles } from '../../../services/graph/write/statements/lock-articles.ts';
import { lockClaims } from '../../../services/graph/write/statements/lock-claims.ts';
import { lockEntities } from '../../../services/graph/write/statements/lock-entities.ts';
import { lockTopics } from '../../../services/graph/write/statements/lock-topics.ts';
import { mergeEntities } from '../../../services/graph/write/statements/merge-entities.ts';
import { refreshDirectEdges } from '../../../services/graph/write/statements/refresh-direct-edges.ts';
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
  lockArticles: lockArticles([]),
  mergeEntities: mergeEntities([]),
  createContent: createContent([]),
  lockClaims: lockClaims([]),
  countSources: countSources([]),
  createClaims: createClaims([]),
  createEvidence: createEvidence([]),
  createAttributions: createClaimLinks('ATTRIBUTED_TO', []),
  refreshDirectEdges: refreshDirectEdges('CONSULT', []),
  findEntityNames: findEntityNames([]),
  lockEntities: lockEntities([]),
  lockTopics: lockTopics([]),
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
