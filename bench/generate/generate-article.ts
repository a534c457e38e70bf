import type { ArticleSubmission } from '../../schema/article.ts';
import { fillSentence } from './fill-sentence.ts';
import { createCast } from './people.ts';
import { createRandom, type Random } from './random.ts';
import { createStory } from './story.ts';
import { readVocabulary } from './vocabulary.ts';

export type GeneratedArticle = Required<
  Pick<ArticleSubmission, 'text' | 'title' | 'url' | 'publisher' | 'publishedAt'>
>;
/** The article of a number; the same seed and number always give the same one. */
export type ArticleGenerator = (number: number) => GeneratedArticle;

const WORDS = 800;
const FIRST_PUBLISHED = Date.UTC(2023, 0, 2, 6);
const MINUTES_APART = 7;
/** How a paragraph is made up; about one in three quotes somebody. */
const PARAGRAPHS = [
  ['quote'],
  ['quote', 'background'],
  ['meeting', 'quote'],
  ['meeting', 'request'],
  ['action', 'background'],
  ['action', 'quote'],
  ['request', 'quote'],
  ['background', 'background'],
  ['analysis', 'quote'],
  ['analysis'],
  ['local', 'quote'],
  ['local', 'action'],
] as const;

const countWords = (text: string): number => text.split(/\s+/).length;

/** Deals the sentences of a part in a random order, and again from the start only when all are used. */
function createDeal(sentences: Readonly<Record<string, readonly string[]>>, random: Random): (part: string) => string {
  const decks = new Map<string, string[]>();
  return (part) => {
    const deck = decks.get(part) ?? [];
    if (deck.length === 0) deck.push(...(sentences[part] ?? []));
    decks.set(part, deck);
    return deck.splice(random.integer(0, deck.length - 1), 1)[0] ?? '';
  };
}

export function createArticleGenerator(seed: number): ArticleGenerator {
  const vocabulary = readVocabulary();
  const cast = createCast(vocabulary, seed);
  return (number) => {
    const random = createRandom(seed, number);
    const story = createStory(vocabulary, cast, random);
    const deal = createDeal(vocabulary.sentences, random);
    const write = (part: string): string => fillSentence(deal(part), story, vocabulary, random);
    const paragraph = (parts: readonly string[]): string => parts.map(write).join(' ');

    const title = write('headline');
    const dateline = `${story.country('A').capital.toUpperCase()} — `;
    const paragraphs = [dateline + paragraph(['lead', 'background'])];
    for (let words = countWords(paragraphs.join(' ')); words < WORDS - 25; ) {
      const next = paragraph(random.pick(PARAGRAPHS));
      paragraphs.push(next);
      words += countWords(next);
    }
    paragraphs.push(paragraph(['closing']));
    return {
      title,
      text: paragraphs.join('\n\n'),
      url: `https://news.example/${seed}/${number}`,
      publisher: random.pick(vocabulary.phrases.paper ?? []),
      publishedAt: new Date(FIRST_PUBLISHED + number * MINUTES_APART * 60_000).toISOString(),
    };
  };
}
