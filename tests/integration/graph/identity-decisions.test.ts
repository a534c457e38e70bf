import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } from '@jest/globals';
import type { Driver } from 'neo4j-driver';
import type { EntitySummary } from '../../../schema/entity.ts';
import { type IdentityDecision, mergeDecision } from '../../../schema/identity-decision.ts';
import { findInconsistencies } from '../../../services/graph/consistency/find-inconsistencies.ts';
import { getIdentity } from '../../../services/graph/read/identity/get-identity.ts';
import { write } from '../../../services/graph/run-statement.ts';
import { deleteArticle } from '../../../services/graph/write/delete-article.ts';
import { finishPending } from '../../../services/graph/write/identity/finish-pending.ts';
import { createDecision } from '../../../services/graph/write/identity/statements/create-decision.ts';
import { markPending } from '../../../services/graph/write/identity/statements/mark-pending.ts';
import { saveArticles } from '../../../services/graph/write/save-articles.ts';
import { writeTransaction } from '../../../services/graph/write-transaction.ts';
import { allowMerge, keepDistinct } from '../../../services/identity/keep-distinct.ts';
import { mergeEntities } from '../../../services/identity/merge-entities.ts';
import { splitEntity } from '../../../services/identity/split-entity.ts';
import { undoMerge } from '../../../services/identity/undo-merge.ts';
import { askGraph } from './ask-graph.ts';
import { exportText } from './export-text.ts';
import { generateArticles } from './generate-articles.ts';
import { clearGraph, openTestGraph } from './open-test-graph.ts';
import { postedAgain } from './post-again.ts';
import { shuffle } from './shuffle.ts';

jest.setTimeout(180_000);

let graph: Driver;
beforeAll(async () => {
  graph = await openTestGraph();
});
beforeEach(() => clearGraph(graph));
afterEach(async () => expect(await findInconsistencies(graph)).toEqual([]));
afterAll(() => graph.close());

/** The entities of a type with the articles that name them, those with most articles first. */
async function named(type: EntitySummary['type']): Promise<{ id: string; articles: string[] }[]> {
  const rows = await askGraph(
    graph,
    `MATCH (e:${type})<-[:NAMES]-(a) WITH e, a ORDER BY a.id RETURN e.id, collect(a.id) AS articles ORDER BY size(articles) DESC, e.id`,
  );
  return rows.map(([id, articles]) => ({ id: id as string, articles: articles as string[] }));
}

const decided = async (): Promise<IdentityDecision[]> =>
  (await askGraph(graph, 'MATCH (d:IdentityDecision) RETURN properties(d) ORDER BY d.id')).map(
    ([decision]) => decision as IdentityDecision,
  );

/** A merge of three people, a split of a place and of one of these people, and two organisations that are never one. */
async function decideMuch(): Promise<void> {
  const [people, places, bodies] = [await named('Person'), await named('Place'), await named('Organization')];
  const [ann, bob, cid] = people.map(({ id }) => id) as [string, string, string];
  await mergeEntities(graph, bob, { with: cid, reason: 'One birthday.' });
  await mergeEntities(graph, ann, { with: bob });
  const [place] = places as [(typeof places)[0]];
  const { other } = await splitEntity(graph, place.id, place.articles.slice(0, 3), { name: 'The other place' });
  expect(other).toMatchObject({ name: 'The other place', type: 'Place', articles: 3 });
  const all = (await named('Person'))[0] as (typeof people)[0];
  expect(all.id).toBe(ann);
  await splitEntity(graph, ann, all.articles.slice(2, 6), {});
  await keepDistinct(graph, bodies[0]?.id ?? '', { from: bodies[1]?.id ?? '' });
}

/** The same decisions, put down before there is anything that they are about. */
async function putDown(decisions: readonly IdentityDecision[]): Promise<void> {
  await writeTransaction(graph, async (transaction) => {
    for (const decision of decisions) await write(transaction, createDecision(decision));
  });
}

async function undo({ kind, from, to }: IdentityDecision): Promise<void> {
  if (kind === 'merge') await undoMerge(graph, to, from);
  if (kind === 'split') await mergeEntities(graph, from, { with: to });
  if (kind === 'distinct') expect(await allowMerge(graph, to, from)).toBe(true);
}

describe('decisions on who is who', () => {
  test.each([31])('are undone to the byte, in any order that is possible, seed %i', async (seed) => {
    await saveArticles(graph, generateArticles(20, seed));
    const before = await exportText(graph);
    await decideMuch();
    const after = await exportText(graph);
    expect(after).not.toBe(before);
    // What was split off a merged person is joined again before the person comes apart.
    const decisions = shuffle(await decided(), seed).sort((one, other) => (one.kind < other.kind ? 1 : -1));
    for (const decision of decisions) await undo(decision);
    expect(await decided()).toEqual([]);
    expect(await exportText(graph)).toBe(before);
  });

  test.each([33])('give one graph, whether articles or decisions come first, seed %i', async (seed) => {
    const articles = generateArticles(20, seed);
    await saveArticles(graph, articles);
    await decideMuch();
    const [expected, decisions] = [await exportText(graph), await decided()];
    await clearGraph(graph);
    await putDown(shuffle(decisions, seed));
    for (const article of shuffle(articles, seed)) await saveArticles(graph, [article]);
    expect(await exportText(graph)).toBe(expected);
  });

  test('hold when articles are read again, deleted and come back', async () => {
    const articles = generateArticles(24, 35);
    const again = articles.map((item) => ({ ...item, article: { ...item.article, extractorVersion: '2' } }));
    await saveArticles(graph, articles);
    await decideMuch();
    const decisions = await decided();
    await saveArticles(graph, again);
    for (const { article } of shuffle(again, 35).slice(0, 14)) await deleteArticle(graph, article.id);
    const fewer = await exportText(graph);
    expect(await decided()).toEqual(decisions);
    await saveArticles(graph, postedAgain(shuffle(again, 36)));
    const all = await exportText(graph);
    await clearGraph(graph);
    await putDown(decisions);
    await saveArticles(graph, shuffle(again, 35).slice(14));
    expect(await exportText(graph)).toBe(fewer);
    await saveArticles(graph, again);
    expect(await exportText(graph)).toBe(all);
  });

  test('taken twice are taken once', async () => {
    await saveArticles(graph, generateArticles(20, 36));
    const [ann, bob] = (await named('Person')).map(({ id }) => id) as [string, string];
    const [place] = (await named('Place')) as [{ id: string; articles: string[] }];
    expect((await mergeEntities(graph, ann, { with: bob })).rewritten).toBeGreaterThan(0);
    await splitEntity(graph, place.id, place.articles.slice(0, 2), {});
    const once = await exportText(graph);
    expect(await mergeEntities(graph, ann, { with: bob })).toMatchObject({ entity: { id: ann }, rewritten: 0 });
    const [first = '', second = ''] = place.articles;
    expect((await splitEntity(graph, place.id, [second, first], {})).rewritten).toBe(0);
    expect(await decided()).toHaveLength(2);
    expect(await exportText(graph)).toBe(once);
    await undoMerge(graph, ann, bob);
    expect(await undoMerge(graph, ann, bob)).toMatchObject({ entity: { id: ann }, other: { id: bob }, rewritten: 0 });
  });
});

test('a decision that was cut short by a crash is finished by whoever comes next', async () => {
  const articles = generateArticles(180, 37);
  await saveArticles(graph, articles);
  const before = await exportText(graph);
  const [ann, bob] = (await named('Person')) as [{ id: string }, { id: string; articles: string[] }];
  await mergeEntities(graph, ann.id, { with: bob.id });
  const merged = await exportText(graph);
  await undoMerge(graph, ann.id, bob.id);
  expect(await exportText(graph)).toBe(before);
  // The first transaction of a merge and one portion of what follows, as a process leaves it that dies there.
  await writeTransaction(graph, async (transaction) => {
    await write(transaction, createDecision(mergeDecision(bob.id, ann.id, { decidedAt: '2024-06-01T00:00:00Z' })));
    await write(transaction, markPending(bob.articles));
  });
  let portions = 0;
  const afterOne = {
    get aborted() {
      return portions++ > 0;
    },
  } as AbortSignal;
  await finishPending(graph, afterOne);
  const [[left]] = (await askGraph(graph, 'MATCH (r:PendingReading) RETURN count(r)')) as [[number]];
  expect(left).toBe(Math.max(0, bob.articles.length - 50));
  expect(left).toBeGreaterThan(0);
  await keepDistinct(graph, ann.id, { from: (await named('Place'))[0]?.id ?? '' });
  expect(await exportText(graph)).toBe(merged);
});

describe('what cannot be decided', () => {
  const status = (promise: Promise<unknown>): Promise<[number, string]> =>
    promise.then(
      () => [200, ''],
      (error: { details?: { status: number }; message: string }) => [error.details?.status ?? 0, error.message],
    );
  let ann: string;
  let bob: string;
  let cid: string;

  beforeEach(async () => {
    await saveArticles(graph, generateArticles(25, 38));
    [ann, bob, cid] = (await named('Person')).map(({ id }) => id) as [string, string, string];
  });

  test('is told with the decision that stands against it', async () => {
    await mergeEntities(graph, bob, { with: cid });
    await keepDistinct(graph, ann, { from: bob });
    const [refused, why] = await status(mergeEntities(graph, ann, { with: bob }));
    expect([refused, (await status(mergeEntities(graph, bob, { with: ann })))[0]]).toEqual([409, 409]);
    const [distinction] = (await decided()).filter(({ kind }) => kind === 'distinct');
    expect(why).toContain(distinction?.id);
    expect((await status(keepDistinct(graph, bob, { from: cid })))[0]).not.toBe(200);
    expect(await allowMerge(graph, bob, ann)).toBe(true);
    expect((await status(mergeEntities(graph, ann, { with: bob })))[0]).toBe(200);
    const [gone, where] = await status(mergeEntities(graph, bob, { with: ann }));
    expect([gone, where]).toEqual([404, expect.stringContaining(ann)]);
    expect((await status(keepDistinct(graph, ann, { from: cid })))[0]).toBe(409);
  });

  test('a state is nobody else, and nobody is of another type', async () => {
    const [[state], [body]] = [await named('State'), await named('Organization')];
    expect((await status(mergeEntities(graph, ann, { with: state?.id ?? '' })))[0]).toBe(409);
    expect((await status(mergeEntities(graph, ann, { with: body?.id ?? '' })))[0]).toBe(409);
    expect((await status(mergeEntities(graph, ann, { with: ann })))[0]).toBe(400);
    expect((await status(splitEntity(graph, state?.id ?? '', state?.articles ?? [], {})))[0]).toBe(409);
    expect((await status(mergeEntities(graph, ann, { with: 'person_nobody' })))[0]).toBe(404);
    expect((await status(splitEntity(graph, ann, ['art_none'], {})))[0]).toBe(409);
    expect((await status(undoMerge(graph, ann, 'person_nobody')))[0]).toBe(404);
  });
});

test('the names of whoever is merged into another are aliases, and the evidence of each article is kept', async () => {
  await saveArticles(graph, generateArticles(30, 39));
  const rows = (await askGraph(graph, 'MATCH (e:Person) RETURN e.id, e.name ORDER BY e.name')) as [string, string][];
  const [[small, lower], [great, higher]] = [rows[0], rows.at(-1)] as [[string, string], [string, string]];
  const { entity } = await mergeEntities(graph, great, { with: small });
  expect(entity).toMatchObject({ name: higher, aliases: expect.arrayContaining([lower, higher]) });
  const identity = await getIdentity(graph, great, { after: '', limit: 200 });
  expect(identity).toMatchObject({ decisions: [{ kind: 'merge', from: small, to: great }], nextCursor: null });
  const borrowed = identity?.namings.filter(({ decidedFrom }) => decidedFrom.includes(small)) ?? [];
  expect(borrowed.length).toBeGreaterThan(0);
  for (const { evidence, score } of borrowed) {
    expect(evidence).toEqual(expect.arrayContaining(['decided-by-hand', 'long-name']));
    expect(score).toBeGreaterThan(0);
  }
  expect(await getIdentity(graph, small, { after: '', limit: 1 })).toMatchObject({ mergedInto: great, namings: [] });
  expect(await getIdentity(graph, 'person_nobody', { after: '', limit: 1 })).toBeUndefined();
});
