import type { Document, Mention } from '../document.ts';
import type { Context } from '../stage.ts';
import { findDirections } from './find-directions.ts';
import { findNominals } from './find-nominals.ts';
import { findPartialNames } from './find-partial-names.ts';
import { findPronouns } from './find-pronouns.ts';
import { nameChains } from './name-chains.ts';

const inOrder = (a: Mention, b: Mention): number => a.sentence - b.sentence || a.from - b.from;

const merge = (mentions: readonly Mention[], more: readonly Mention[]): Mention[] =>
  [...mentions, ...more].sort(inOrder);

/**
 * Gives every mention the chain of the entity it means, and finds what only means something beside a name:
 * surnames, "the North", "the prime minister", "he".
 */
export function resolveMentions(document: Document, { resources }: Context): Document {
  const { chains, people } = nameChains(document, resources.names);
  let mentions = merge(chains, []);
  // Surnames first: a pronoun or a title may have one of them as its antecedent.
  mentions = merge(mentions, findPartialNames({ ...document, mentions }, people));
  mentions = merge(mentions, findDirections({ ...document, mentions }, resources.states));
  mentions = merge(mentions, findNominals({ ...document, mentions }));
  mentions = merge(mentions, findPronouns({ ...document, mentions }));
  return { ...document, mentions: mentions.filter((mention) => mention.chain !== undefined) };
}
