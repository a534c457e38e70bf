import { nameKey } from '../../../schema/identity.ts';
import type { Mention } from '../document.ts';

/** The last words that a firm or a school leaves out of its name when it has been named in full. */
const TAILS = new Set(
  'ltd limited inc corp corporation company co plc group holdings bank university college industries airlines airways motors energy mining petroleum sa ag gmbh foundation institute'.split(
    ' ',
  ),
);

/** The last words of groups and media: left out only where one word of the name remains, "Kafo" and not "Human Rights". */
const LIGHT_TAILS = new Set('watch network trust initiative partners media technologies'.split(' '));

/** What a body is for stands behind its name: "the Barrow Institute for Peace" is "the Barrow Institute". */
const PURPOSE = /^(\S+(?: \S+)+?) (?:for|of) /;

/** A name without the words that are left out when it has been given in full. */
function shortened(key: string): string {
  const before = PURPOSE.exec(key)?.[1];
  if (before !== undefined) return before;
  const words = key.split(' ');
  while (words.length > 1 && TAILS.has(words.at(-1) ?? '')) words.pop();
  if (words.length === 2 && LIGHT_TAILS.has(words[1] ?? '')) words.pop();
  return words.join(' ');
}

/** "Barabara Ltd" by the name that it has without its tail. */
export function shortNames(mentions: readonly Mention[]): ReadonlyMap<string, Mention> {
  const names = new Map<string, Mention>();
  const shared = new Set<string>();
  for (const mention of mentions) {
    if (mention.type !== 'Organization' || mention.chain === undefined) continue;
    const key = shortened(nameKey(mention.name));
    if (key !== nameKey(mention.name) && key.length > 3 && !names.has(key)) names.set(key, mention);
    // What two bodies of the article would be called says of neither that it is meant.
    else if (key !== nameKey(mention.name) && names.has(key) && names.get(key)?.chain !== mention.chain)
      shared.add(key);
  }
  for (const key of shared) names.delete(key);
  return names;
}

/** What the language model alone took for another name is the firm, unless something is there: "in Westhaven". */
export function asShortName(mention: Mention, names: ReadonlyMap<string, Mention>): Mention {
  // "Barrow Institute" is a name by its last word; "the high court" is the body that every state has.
  const isBody = mention.rule.startsWith('organization') && mention.rule !== 'organization-generic';
  const isOpen = isBody || mention.rule.startsWith('model') || mention.rule === 'person-by-grammar';
  const full = isOpen ? names.get(nameKey(mention.name)) : undefined;
  if (full?.chain === undefined) return mention;
  return { ...mention, type: 'Organization', chain: full.chain, rule: 'organization-short-name' };
}
