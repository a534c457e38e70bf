import type { Document, Mention } from '../document.ts';
import type { PersonRegistry } from './person-registry.ts';

/** After these a name that is both a country and a surname is the country. */
const COUNTRY_BEFORE = new Set('in to from of with near between against across visit visiting and'.split(' '));

/**
 * A country whose name is also the surname of somebody in the article ("Miriam Chad"): the bare word means the
 * person unless a preposition of place or company stands before it.
 */
export function isSurnameHere(document: Document, mention: Mention, people: PersonRegistry): boolean {
  if (mention.type !== 'State' || mention.form !== 'name' || mention.to - mention.from !== 1) return false;
  if (people.find(mention.name) === undefined) return false;
  const before = document.tokens[mention.sentence]?.[mention.from - 1];
  return !COUNTRY_BEFORE.has(before?.lower ?? '');
}
