import { nameKey } from '../../../schema/identity.ts';
import type { Document, Mention } from '../document.ts';
import type { State } from '../gazetteer/gazetteer.ts';
import { BodyChains } from './body-chains.ts';
import { findAliases } from './find-aliases.ts';
import { isSurnameHere } from './homonyms.ts';
import type { KnownPerson, PersonCustoms } from './known-person.ts';
import { useOfName } from './name-use.ts';
import { PersonRegistry } from './person-registry.ts';
import { asShortName, shortNames } from './short-names.ts';

export interface NameChains {
  readonly chains: readonly Mention[];
  readonly people: PersonRegistry;
  readonly bodies: BodyChains;
}

/** What was taken for a place or a state loses what belongs to those. */
function toPerson({ sentence, from, to, form, name, rule }: Mention, person: KnownPerson): Mention {
  return { sentence, from, to, type: 'Person', form, name, rule, chain: person.chain };
}

const withChain = (mention: Mention, chain: string): Mention => ({ ...mention, chain });

/** People are met in two rounds, so that a surname before the full name finds it too. */
function meetPeople(document: Document, people: PersonRegistry): Map<Mention, KnownPerson> {
  const met = new Map<Mention, KnownPerson>();
  const named = document.mentions.filter((mention) => mention.type === 'Person');
  for (const mention of named) {
    if (people.wordsOf(mention.name).length > 1)
      met.set(mention, people.meet(mention.name, useOfName(document, mention)));
  }
  for (const mention of named) {
    if (met.has(mention)) continue;
    const use = useOfName(document, mention);
    // Once the grammar has a given name as a person's, it is the only person of the article who has it.
    const given = mention.rule === 'person-by-grammar' ? people.byGivenName(mention.name) : undefined;
    met.set(mention, people.find(mention.name, use) ?? given ?? people.meet(mention.name, use));
  }
  for (const person of met.values()) person.weight += 1;
  return met;
}

/** The chains of everything that is named: states by code, organisations and places by name, people by who they are. */
export function nameChains(
  document: Document,
  customs: PersonCustoms,
  seats: ReadonlyMap<string, string>,
  states: ReadonlyMap<string, State>,
): NameChains {
  const people = new PersonRegistry(customs);
  const met = meetPeople(document, people);
  const bodies = new BodyChains(document, { seats, states });
  const named = document.mentions.map((mention): Mention => {
    const mayBePerson = mention.rule === 'place-context' || isSurnameHere(document, mention, people);
    const person =
      met.get(mention) ?? (mayBePerson ? people.find(mention.name, useOfName(document, mention)) : undefined);
    if (person !== undefined) return toPerson(mention, person);
    if (mention.type === 'State') return withChain(mention, `State:${mention.iso3 ?? ''}`);
    if (mention.type === 'Place') return withChain(mention, `Place:${nameKey(mention.name)}`);
    return bodies.withChain(mention);
  });
  const short = shortNames(named);
  const chains = named.map((mention) => asShortName(mention, short));
  return { chains: findAliases({ ...document, mentions: chains }), people, bodies };
}
