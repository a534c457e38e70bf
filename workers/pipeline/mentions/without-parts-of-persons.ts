import type { Mention } from '../document.ts';

/** Every stretch of words that ends a name: "Silva Santos" and "Santos", but also the whole of it. */
function endings(name: string): string[] {
  const words = name.split(' ');
  return words.map((_, from) => words.slice(from).join(' '));
}

/** "Lamin Jatta-Sowe": one word of the name, however many tokens a hyphen makes of it. */
const isOneWord = (name: string): boolean => !name.includes(' ');

/**
 * Drops names of the language model that are a part of a person's full name in the same article: whom "Santos" means
 * after "Juan Manuel Santos" is for coreference to say, also where one sentence alone made the model think of a town.
 * Of several words only the last ones stand for the person; of a person the model's own reading may stay.
 */
export function withoutPartsOfPersons(mentions: readonly Mention[]): Mention[] {
  const people = mentions.filter(
    ({ type, rule, name }) => type === 'Person' && (!isOneWord(name) || rule === 'person-title'),
  );
  const words = new Set(people.flatMap(({ name }) => name.split(' ')).filter((word) => word.length > 1));
  const parts = new Set(people.flatMap(({ name }) => endings(name)));
  return mentions.filter(({ rule, type, name }) => {
    if (rule !== 'model') return true;
    return isOneWord(name) ? !words.has(name) : type === 'Person' || !parts.has(name);
  });
}
