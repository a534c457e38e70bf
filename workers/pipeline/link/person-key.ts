import { nameKey } from '../../../schema/identity.ts';
import { withoutNickname } from '../coreference/person-names.ts';

/**
 * What tells a person from others in all articles: the name without a nickname and without middle initials, which one
 * article writes and another does not. "Enrique A. Manalo" and "Enrique Manalo" are one node.
 */
export function personKey(name: string): string {
  const words = withoutNickname(name).split(/\s+/);
  const kept = words.filter((word, at) => at === 0 || at === words.length - 1 || !/^\p{L}\.?$/u.test(word));
  // Initials in place of a given name ("J. K. Abara") are all there is.
  return kept.length > 1 && /^\p{L}\.?$/u.test(kept[0] ?? '') ? words.join(' ') : kept.join(' ');
}

/** The keys that more than one person of the article would have: there the initials are kept. */
export function sharedKeys(names: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const shared = new Set<string>();
  for (const name of names) {
    const key = nameKey(personKey(name));
    if (seen.has(key)) shared.add(key);
    seen.add(key);
  }
  return shared;
}
