import type { Random } from './random.ts';
import type { Letter, Story } from './story.ts';
import type { Country, Vocabulary } from './vocabulary.ts';

/** How often an article comes back to its own topic. */
const ON_TOPIC = 0.7;

const nameOf = (country: Country): string => (country.article ? `the ${country.name}` : country.name);

function aboutCountry(country: Country, property: string | undefined, random: Random): string {
  if (property === undefined) return nameOf(country);
  if (property === 'adj') return country.adjective;
  if (property === 'capital') return country.capital;
  if (property === 'city') return random.pick(country.cities);
  throw new Error(`a country has no ${property}`);
}

/**
 * Fills the slots of a sentence: `{A}`, `{A.adj|capital|city}` for a country, `{@role}`, `{@role.last}` for a person,
 * `{#name}` for one of several phrases, which may have slots of their own, `{n:low-high}` for a number.
 */
export function fillSentence(template: string, story: Story, vocabulary: Vocabulary, random: Random): string {
  const fill = (text: string): string =>
    text.replace(/\{([@#]?)([^{}.:]+)(?:[.:]([^{}]+))?\}/g, (slot, kind: string, name: string, rest?: string) => {
      if (kind === '@') return rest === 'last' ? story.lastName(name) : story.mention(name);
      if (name === 'topic' && random.fraction() < ON_TOPIC) return story.topic;
      if (kind === '#') return fill(random.pick(vocabulary.phrases[name] ?? []));
      if (name === 'n') {
        const [low = 0, high = 0] = (rest ?? '').split('-').map(Number);
        return String(random.integer(low, high));
      }
      if (name === 'A' || name === 'B' || name === 'C')
        return aboutCountry(story.country(name as Letter), rest, random);
      throw new Error(`nothing is known of the slot ${slot}`);
    });
  const capital = (_: string, before: string, letter: string): string => before + letter.toUpperCase();
  return fill(template)
    .replace(/^(["']?)(\p{Ll})/u, capital)
    .replace(/(: ")(\p{Ll})/gu, capital);
}
