import type { Document, Mention } from '../document.ts';
import { inReadingOrder } from '../reading-order.ts';
import type { Context } from '../stage.ts';
import type { BodyChains } from './body-chains.ts';
import { Discourse } from './discourse.ts';
import { Families } from './families.ts';
import { withFamilyNames } from './family-names.ts';
import { findDirections } from './find-directions.ts';
import { findPartialNames } from './find-partial-names.ts';
import { nameChains } from './name-chains.ts';
import { Administrations } from './read-administration.ts';
import { BodyNominals } from './read-body-nominal.ts';
import { BodyPronouns } from './read-body-pronoun.ts';
import { Counterparts } from './read-counterpart.ts';
import { Groups } from './read-group.ts';
import { KinNominals } from './read-kin-nominal.ts';
import { OwnedBodies } from './read-owned-body.ts';
import { PersonPronouns } from './read-person-pronoun.ts';
import { StateNominals } from './read-state-nominal.ts';
import { TitleNominals } from './read-title-nominal.ts';
import { viewSentences } from './sentence-view.ts';

const merge = (mentions: readonly Mention[], more: readonly Mention[]): Mention[] =>
  [...mentions, ...more].sort(inReadingOrder);

/** Adds what leans on names, read once from the beginning to the end: each word found may be leant on by the next. */
function findLeaning(document: Document, { resources }: Context, bodies: BodyChains): readonly Mention[] {
  const discourse = new Discourse(viewSentences(document), resources.coreference, resources.states);
  const families = new Families(discourse);
  const readers = [
    new PersonPronouns(discourse),
    new BodyPronouns(discourse, families),
    families,
    new Counterparts(discourse),
    new Administrations(discourse),
    new KinNominals(discourse),
    new TitleNominals(discourse),
    new Groups(discourse),
    new StateNominals(discourse),
    new OwnedBodies(discourse, bodies, resources.names.genericBodies),
    new BodyNominals(discourse),
  ];
  for (const view of discourse.views) {
    for (let at = 0; at < view.tokens.length; at += 1) for (const reader of readers) reader.read(view, at);
  }
  return withFamilyNames(merge(document.mentions, discourse.found), discourse.profiles, resources.coreference);
}

/**
 * Gives every mention the chain of the entity it means, and finds what only means something beside a name:
 * surnames, "the North", "the prime minister", "both countries", "he".
 */
export function resolveMentions(document: Document, context: Context): Document {
  const { coreference, states } = context.resources;
  const { chains, people, bodies } = nameChains(document, coreference.customs, coreference.seats, states);
  let mentions = merge(chains, []);
  // Surnames first: a pronoun or a title may have one of them as its antecedent.
  mentions = merge(mentions, findPartialNames({ ...document, mentions }, people));
  mentions = merge(mentions, findDirections({ ...document, mentions }, states));
  const all = findLeaning({ ...document, mentions }, context, bodies);
  return { ...document, mentions: all.filter((mention) => mention.chain !== undefined) };
}
