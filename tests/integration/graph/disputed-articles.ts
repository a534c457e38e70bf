import type { ExtractedClaim, ExtractedEntity } from '../../../schema/extraction.ts';
import { claimId, entityId } from '../../../schema/identity.ts';
import type { EntityType } from '../../../schema/predicates.ts';
import type { ArticleToSave } from '../../../services/graph/write/article-to-save.ts';

export type Saying = Omit<ExtractedClaim, 'id' | 'evidence'>;

const entity = (type: EntityType, name: string): ExtractedEntity => ({
  id: entityId(type, name),
  type,
  name,
  aliases: [name],
});

const PEOPLE = [entity('Person', 'Ana Brito'), entity('Person', 'Carl Dorn'), entity('Person', 'Emi Fujita')];
export const [ANA, CARL, EMI] = PEOPLE.map(({ id }) => id) as [string, string, string];
// Named by every article and by no claim.
const STATE: ExtractedEntity = { ...entity('State', 'PRT'), name: 'Portugal', aliases: ['Portugal'], iso3: 'PRT' };

/** A claim that two met, unless something else is said. */
export const saying = (more: Partial<Saying> = {}): Saying => ({
  predicate: 'CONSULT',
  subject: ANA,
  object: CARL,
  status: 'occurred',
  polarity: 'affirmed',
  ...more,
});

/** An article of one sentence that states all the claims. */
export const sayingArticle = (
  number: number,
  publishedAt: string | undefined,
  said: readonly Saying[],
): ArticleToSave => ({
  article: {
    id: `art_${number.toString(16).padStart(32, '0')}`,
    language: 'en',
    receivedAt: '2024-06-01T00:00:00Z',
    contentHash: String(number),
    extractor: 'test',
    extractorVersion: '1',
    ...(publishedAt !== undefined && { publishedAt }),
  },
  extraction: {
    sentences: [{ index: 0, text: `Sentence of article ${number}.`, start: 0, end: 25 }],
    entities: [...PEOPLE, STATE],
    mentions: [],
    claims: [...new Map(said.map((claim) => [claimId(claim), claim]))].map(([id, claim]) => ({
      ...claim,
      id,
      evidence: [{ sentence: 0, start: 0, end: 8, rule: 'test', attributedTo: [] }],
    })),
  },
});
