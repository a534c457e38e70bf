import type { Mention } from '../document.ts';

/**
 * Drops one-word names of the language model that are a word of a person's full name in the same article: whom "Santos" means
 * after "Juan Manuel Santos" is for coreference to say, also where one sentence alone made the model think of a town.
 */
export function withoutPartsOfPersons(mentions: readonly Mention[]): Mention[] {
  const words = new Set(
    mentions
      .filter(({ type, rule, from, to }) => type === 'Person' && (to - from > 1 || rule === 'person-title'))
      .flatMap(({ name }) => name.split(' '))
      .filter((word) => word.length > 1),
  );
  return mentions.filter(({ rule, from, to, name }) => rule !== 'model' || to - from > 1 || !words.has(name));
}
