import { nameKey } from '../../../schema/identity.ts';
import type { Mention } from '../document.ts';
import { splitPhrases } from '../split-words.ts';

/** A name of a state that is also a place elsewhere, with the names in whose company it is the one or the other. */
export interface HomonymRule {
  readonly id: string;
  readonly reason: string;
  readonly name: string;
  readonly place: string;
  readonly state: string;
}

export interface Homonym {
  readonly place: ReadonlySet<string>;
  readonly state: ReadonlySet<string>;
}

const keys = (phrases: string): Set<string> => new Set(splitPhrases(phrases).map(nameKey));

export const buildHomonyms = (rules: readonly HomonymRule[]): ReadonlyMap<string, Homonym> =>
  new Map(rules.map(({ name, place, state }) => [nameKey(name), { place: keys(place), state: keys(state) }]));

/** Makes a place of a state's name where only the places around the other bearer of the name are in the article. */
export function asHomonymPlaces(
  mentions: readonly Mention[],
  surfaceOf: (mention: Mention) => string,
  homonyms: ReadonlyMap<string, Homonym>,
): Mention[] {
  const isNamed = mentions.some((mention) => mention.form === 'name' && homonyms.has(nameKey(mention.name)));
  if (!isNamed) return [...mentions];
  const around = new Set(mentions.map((mention) => nameKey(surfaceOf(mention))));
  return mentions.map((mention): Mention => {
    const homonym =
      mention.type === 'State' && mention.form === 'name' ? homonyms.get(nameKey(mention.name)) : undefined;
    if (homonym === undefined) return mention;
    const isPlace = [...homonym.place].some((name) => around.has(name));
    const isState = [...homonym.state].some((name) => around.has(name));
    if (!isPlace || isState) return mention;
    const { sentence, from, to, form, name } = mention;
    return { sentence, from, to, type: 'Place', form, name, rule: 'homonym-place' };
  });
}
