import { nameKey } from '../../../schema/identity.ts';
import type { Mention } from '../document.ts';

/** The last words that a firm or a school leaves out of its name when it has been named in full. */
const TAILS = new Set(
  'ltd limited inc corp corporation company co plc group holdings bank university college industries airlines airways motors energy mining petroleum sa ag gmbh foundation institute'.split(
    ' ',
  ),
);

/** "Barabara Ltd" by the name that it has without its tail. */
export function shortNames(mentions: readonly Mention[]): ReadonlyMap<string, Mention> {
  const names = new Map<string, Mention>();
  for (const mention of mentions) {
    if (mention.type !== 'Organization' || mention.chain === undefined) continue;
    const words = nameKey(mention.name).split(' ');
    while (words.length > 1 && TAILS.has(words.at(-1) ?? '')) words.pop();
    const key = words.join(' ');
    if (key !== nameKey(mention.name) && key.length > 3 && !names.has(key)) names.set(key, mention);
  }
  return names;
}

/** What the language model alone took for another name is the firm, unless something is there: "in Westhaven". */
export function asShortName(mention: Mention, names: ReadonlyMap<string, Mention>): Mention {
  const full =
    mention.rule.startsWith('model') || mention.rule === 'person-by-grammar'
      ? names.get(nameKey(mention.name))
      : undefined;
  if (full?.chain === undefined) return mention;
  return { ...mention, type: 'Organization', chain: full.chain, rule: 'organization-short-name' };
}
