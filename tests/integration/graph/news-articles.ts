import type { ExtractedClaim, ExtractedEntity, Extraction } from '../../../schema/extraction.ts';
import { claimId, entityId } from '../../../schema/identity.ts';
import { type EntityType, PREDICATES, type Predicate } from '../../../schema/predicates.ts';
import type { ArticleToSave } from '../../../services/graph/write/article-to-save.ts';

const SENTENCES = 35;
const MENTIONS = 25;
const SHARED_CLAIMS = 8;
const OWN_CLAIMS = 2;
const SHARED_ENTITIES = 10;
const KNOWN_ENTITIES = 2000;
const KNOWN_CLAIMS = 3000;
const TYPES: readonly EntityType[] = ['State', 'Person', 'Organization', 'Place'];
const WORDS =
  'talks government after minister border trade new leaders agreed summit said would military party region early week sanctions over support'.split(
    ' ',
  );

/** Numbers in [0, 1) that depend on the seed alone. */
function randomNumbers(seed: number): () => number {
  let state = seed * 2654435761 + 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function knownEntity(number: number): ExtractedEntity {
  const type = TYPES[number % TYPES.length] as EntityType;
  const name = `${type} Number ${number}`;
  return { id: entityId(type, name), type, name, aliases: [name, `${type[0]}. ${number}`].sort() };
}

function claimBetween(subject: string, object: string, number: number, time: string): ExtractedClaim {
  const predicate = PREDICATES[number % PREDICATES.length] as Predicate;
  const identity = { predicate, subject, object, status: 'occurred', polarity: 'affirmed', time } as const;
  const evidence = [
    {
      sentence: number % SENTENCES,
      start: 0,
      end: 40,
      rule: 'verb-frame',
      attributedTo: number % 3 === 0 ? [subject] : [],
    },
  ];
  return { ...identity, id: claimId(identity), evidence };
}

function extraction(number: number, random: () => number): Extraction {
  // The square of a square makes few things common and most things rare, as names are in the news.
  const skewed = (count: number): number => Math.floor(random() ** 4 * count);
  const entities = new Map<string, ExtractedEntity>();
  const add = (entity: ExtractedEntity): string => entities.set(entity.id, entity) && entity.id;
  const claims = new Map<string, ExtractedClaim>();
  for (let index = 0; index < SHARED_CLAIMS; index++) {
    const shared = skewed(KNOWN_CLAIMS) + index * KNOWN_CLAIMS;
    const ends = [add(knownEntity((shared * 7) % 97)), add(knownEntity((shared * 13) % 389))] as const;
    const claim = claimBetween(...ends, shared, `20${10 + (shared % 14)}`);
    claims.set(claim.id, claim);
  }
  while (entities.size < SHARED_ENTITIES) add(knownEntity(skewed(KNOWN_ENTITIES)));
  const ids = [...entities.keys()];
  for (let index = 0; index < OWN_CLAIMS; index++) {
    const name = `Newcomer ${number} ${index}`;
    const subject = add({ id: entityId('Person', name), type: 'Person', name, aliases: [name] });
    const claim = claimBetween(subject, ids[index] as string, number + index, '2024-05-01');
    claims.set(claim.id, claim);
  }
  const named = [...entities.keys()];
  const sentence = (): string => Array.from({ length: 22 }, () => WORDS[Math.floor(random() * WORDS.length)]).join(' ');
  return {
    sentences: Array.from({ length: SENTENCES }, (_, index) => ({
      index,
      text: sentence(),
      start: index * 150,
      end: index * 150 + 140,
    })),
    entities: [...entities.values()],
    mentions: Array.from({ length: MENTIONS }, (_, index) => ({
      sentence: (index * 3) % SENTENCES,
      entity: named[index % named.length] as string,
      surface: 'the minister',
      start: index * 150,
      end: index * 150 + 12,
    })),
    claims: [...claims.values()],
  };
}

/**
 * An article of the size of a news report: 35 sentences, 25 mentions of 12 or so entities, ten claims of which eight
 * are shared with many others. `number` alone decides what is in it.
 */
export function newsArticle(number: number): ArticleToSave {
  return {
    article: {
      id: `art_${number.toString(16).padStart(32, '0')}`,
      title: `Report number ${number}`,
      url: `https://news.example/${number}`,
      publisher: 'Example Wire',
      publishedAt: `2024-0${1 + (number % 9)}-15T08:00:00Z`,
      language: 'en',
      receivedAt: new Date(Date.UTC(2024, 9, 1) + number * 1000).toISOString(),
      contentHash: number.toString(16).padStart(64, '0'),
      extractor: 'measurement',
      extractorVersion: '1',
    },
    extraction: extraction(number, randomNumbers(number + 1)),
  };
}
