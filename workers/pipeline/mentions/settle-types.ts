import type { Document, Mention } from '../document.ts';
import { buildTree } from '../grammar/sentence-tree.ts';
import { evidenceFor } from './name-evidence.ts';
import type { NameLexicon } from './name-lexicon.ts';

/** Names of which only the language model or one preposition knows what they are. */
const UNSURE = new Set(['model', 'model-alone', 'place-context']);

const isUnsure = ({ rule, type }: Mention): boolean => UNSURE.has(rule) && type !== 'Organization';

interface Votes {
  person: number;
  place: number;
  organization: number;
}

/** What the sentences that hold a name say of it, counted. */
function votesByName(document: Document, mentions: readonly Mention[], lexicon: NameLexicon): Map<string, Votes> {
  const votes = new Map<string, Votes>();
  let sentence = -1;
  let tree = buildTree([]);
  for (const mention of mentions) {
    if (!isUnsure(mention)) continue;
    if (mention.sentence !== sentence) {
      sentence = mention.sentence;
      tree = buildTree(document.tokens[sentence] ?? []);
    }
    const own = votes.get(mention.name) ?? { person: 0, place: 0, organization: 0 };
    votes.set(mention.name, own);
    const found = evidenceFor(tree, mention, lexicon);
    if (found !== undefined) own[found] += 1;
  }
  return votes;
}

function settled(mention: Mention, { person, place, organization }: Votes): Mention[] {
  if (organization > 0 && organization >= person && organization >= place) {
    return [{ ...mention, type: 'Organization', rule: 'organization-by-grammar' }];
  }
  if (person > place) return [{ ...mention, type: 'Person', rule: 'person-by-grammar' }];
  if (place > person && mention.type === 'Person') return [{ ...mention, type: 'Place', rule: 'place-by-grammar' }];
  return mention.rule === 'model-alone' ? [] : [mention];
}

/**
 * A new name is a person, a place or a body by what the article's grammar says of it, in all its sentences alike; the model
 * alone is believed where the grammar is silent, but never of one word that it takes for a person.
 */
export function settleTypes(document: Document, mentions: readonly Mention[], lexicon: NameLexicon): Mention[] {
  const votes = votesByName(document, mentions, lexicon);
  return mentions.flatMap((mention) => {
    const own = isUnsure(mention) ? votes.get(mention.name) : undefined;
    return own === undefined ? [mention] : settled(mention, own);
  });
}
