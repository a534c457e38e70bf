import { nameKey } from '../../../schema/identity.ts';
import type { Document, Mention } from '../document.ts';
import type { NameLexicon } from '../mentions/name-lexicon.ts';
import { isSurnameHere } from './homonyms.ts';
import { type KnownPerson, PersonRegistry } from './person-registry.ts';

export interface NameChains {
  readonly chains: readonly Mention[];
  readonly people: PersonRegistry;
}

/** What was taken for a place or a state loses what belongs to those. */
function toPerson({ sentence, from, to, form, name, rule }: Mention, person: KnownPerson): Mention {
  return { sentence, from, to, type: 'Person', form, name, rule, chain: person.chain };
}

const withChain = (mention: Mention, chain: string): Mention => ({ ...mention, chain });

function organizationChain(mention: Mention, qualified: ReadonlyMap<string, string>): string | undefined {
  const key = nameKey(mention.name).replace(/^the /, '');
  if (mention.rule !== 'organization-generic' || mention.iso3 !== undefined) return `Organization:${key}`;
  // "the Foreign Ministry" alone means the one whose state the article has named, or nobody.
  return qualified.get(key);
}

/** The generic bodies whose state is known, by their name without it; the first one named is meant by it. */
function qualifiedBodies(mentions: readonly Mention[]): Map<string, string> {
  const bodies = new Map<string, string>();
  for (const mention of mentions) {
    if (mention.type !== 'Organization' || mention.iso3 === undefined) continue;
    const key = nameKey(mention.name);
    const bare = key.slice(0, key.lastIndexOf(' ('));
    if (!bodies.has(bare)) bodies.set(bare, `Organization:${key}`);
  }
  return bodies;
}

/** People are met in two rounds, so that a surname before the full name finds it too. */
function meetPeople(mentions: readonly Mention[], people: PersonRegistry): Map<Mention, KnownPerson> {
  const met = new Map<Mention, KnownPerson>();
  const named = mentions.filter((mention) => mention.type === 'Person');
  for (const mention of named) if (people.wordsOf(mention.name).length > 1) met.set(mention, people.meet(mention.name));
  for (const mention of named) {
    if (!met.has(mention)) met.set(mention, people.find(mention.name, true) ?? people.meet(mention.name));
  }
  for (const person of met.values()) person.weight += 1;
  return met;
}

/** The chains of everything that is named: states by code, organisations and places by name, people by who they are. */
export function nameChains(document: Document, lexicon: NameLexicon): NameChains {
  const people = new PersonRegistry(lexicon.familyNamesFirst);
  const met = meetPeople(document.mentions, people);
  const qualified = qualifiedBodies(document.mentions);
  const chains = document.mentions.map((mention): Mention => {
    const mayBePerson = mention.rule === 'place-context' || isSurnameHere(document, mention, people);
    const person = met.get(mention) ?? (mayBePerson ? people.find(mention.name) : undefined);
    if (person !== undefined) return toPerson(mention, person);
    if (mention.type === 'State') return withChain(mention, `State:${mention.iso3 ?? ''}`);
    if (mention.type === 'Place') return withChain(mention, `Place:${nameKey(mention.name)}`);
    const chain = organizationChain(mention, qualified);
    return chain === undefined ? mention : withChain(mention, chain);
  });
  return { chains, people };
}
