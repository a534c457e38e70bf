import type { ExtractedClaim, Extraction } from '../../../schema/extraction.ts';
import { ENTITY_TYPES, PREDICATES } from '../../../schema/predicates.ts';
import { InvalidExtractionError } from '../graph-errors.ts';
import type { ArticleToSave } from './article-to-save.ts';

// An index key of Neo4j holds some 8,000 bytes, and no name of anything comes near this.
const LONGEST_NAME = 1000;

const TYPES: ReadonlySet<string> = new Set(ENTITY_TYPES);
const KNOWN_PREDICATES: ReadonlySet<string> = new Set(PREDICATES);

type Known = { sentences: ReadonlySet<number>; types: ReadonlyMap<string, string> };

function* problemsOfClaim(claim: ExtractedClaim, { sentences, types }: Known): Generator<string> {
  const { id, predicate, subject, object, evidence } = claim;
  if (!KNOWN_PREDICATES.has(predicate)) yield `claim ${id} has the unknown predicate ${predicate}`;
  if (!types.has(subject)) yield `claim ${id} has the unknown subject ${subject}`;
  if (object !== undefined && !types.has(object)) yield `claim ${id} has the unknown object ${object}`;
  if (evidence.length === 0) yield `claim ${id} has no evidence`;
  for (const { sentence, attributedTo, place } of evidence) {
    if (!sentences.has(sentence)) yield `claim ${id} stands on the unknown sentence ${sentence}`;
    for (const source of attributedTo) if (!types.has(source)) yield `claim ${id} is said by the unknown ${source}`;
    if (place !== undefined && types.get(place) !== 'Place') yield `claim ${id} happens at ${place}, which is no place`;
  }
}

function* problemsOf(extraction: Extraction): Generator<string> {
  const known: Known = {
    sentences: new Set(extraction.sentences.map(({ index }) => index)),
    types: new Map(extraction.entities.map(({ id, type }) => [id, type])),
  };
  if (known.sentences.size < extraction.sentences.length) yield 'two sentences have one index';
  if (known.types.size < extraction.entities.length) yield 'two entities have one id';
  for (const { id, type, name } of extraction.entities) {
    if (!TYPES.has(type)) yield `entity ${id} has the unknown type ${type}`;
    if (name.length > LONGEST_NAME) yield `the name of entity ${id} has ${name.length} characters`;
  }
  for (const { entity, sentence } of extraction.mentions) {
    if (!known.types.has(entity)) yield `a mention refers to the unknown entity ${entity}`;
    if (!known.sentences.has(sentence)) yield `a mention stands in the unknown sentence ${sentence}`;
  }
  if (new Set(extraction.claims.map(({ id }) => id)).size < extraction.claims.length) yield 'two claims have one id';
  for (const claim of extraction.claims) yield* problemsOfClaim(claim, known);
}

/**
 * Throws `InvalidExtractionError` when an extraction refers to what it does not contain, or would give the graph a
 * label or relationship type of its own. Checked before the first statement, so that whatever is missing later was
 * deleted by somebody else and may be tried again.
 */
export function checkExtraction({ article, extraction }: ArticleToSave): void {
  for (const problem of problemsOf(extraction)) throw new InvalidExtractionError(`Article ${article.id}: ${problem}.`);
}
