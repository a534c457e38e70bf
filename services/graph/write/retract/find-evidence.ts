import type { Predicate } from '../../../../schema/predicates.ts';
import type { Statement } from '../../statement.ts';
import { inBatch } from '../batch-parameters.ts';

/** One sentence of one article that states a claim. */
export type StoredEvidence = {
  claim: string;
  predicate: Predicate;
  time: string | null;
  article: string;
  publishedAt: string | null;
  attributedTo: string[];
  place: string | null;
};

export const findEvidence = (ids: readonly string[]): Statement => ({
  text: `
UNWIND $batch.ids AS id
MATCH (a:Article {id: id})-[:HAS_SENTENCE]->(:Sentence)<-[e:STATED_IN]-(c:Claim)
USING INDEX SEEK a:Article(id)
RETURN c.id AS claim, c.predicate AS predicate, c.time AS time, id AS article,
       a.publishedAt AS publishedAt, e.attributedTo AS attributedTo, e.place AS place`,
  params: inBatch({ ids }),
});
