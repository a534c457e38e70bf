import { behindArticle, hasWord, isWaters, kindOf, type Neighbours } from './neighbours.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { endingAt, isPossessive, type Known, type SentenceView, startingAt } from './sentence-view.ts';

/** What the owner before a mention says of it. */
function byOwner(
  mention: Known,
  object: Known,
  tied: boolean,
  lexicon: RelationLexicon,
): Omit<Neighbours, 'subject' | 'object' | 'at'>[] {
  if (mention.type === 'Organization' && object.type === 'State')
    return [{ ...kindOf(mention, lexicon), rule: 'body-of-state' }];
  if (mention.type === 'Person' && object.type === 'State')
    return [{ predicate: 'CITIZEN_OF', rule: 'citizen-of-state' }];
  if (mention.type === 'Place' && tied && object.type !== 'Person' && !isWaters(mention, lexicon))
    return [{ predicate: 'LOCATED_IN', rule: 'place-of-state' }];
  return [];
}

/** "South Korea's Foreign Ministry", "the Chinese Ministry of Trade", "Gaza's Rafah", "Kenya's Eliud Kipchoge". */
function ownedBy(view: SentenceView, mention: Known, lexicon: RelationLexicon): Neighbours[] {
  const tied = isPossessive(view.tokens[mention.from - 1]);
  if (mention.form !== 'name') return [];
  return endingAt(view, tied ? mention.from - 1 : mention.from, 'State', 'Place').flatMap((object): Neighbours[] => {
    if (!tied && object.form !== 'adjective') return [];
    const base = { subject: mention, object, at: mention.from };
    return byOwner(mention, object, tied, lexicon).map((relation) => ({ ...base, ...relation }));
  });
}

/** "the Ministry of Health of Peru", "the Supreme Court of Kenya". */
function bodyOf(view: SentenceView, mention: Known, lexicon: RelationLexicon): Neighbours[] {
  if (mention.type !== 'Organization' || view.tokens[mention.to]?.lower !== 'of') return [];
  const kind = kindOf(mention, lexicon);
  return startingAt(view, behindArticle(view, mention.to + 1), 'State')
    .filter(({ to, form }) => form !== 'adjective' && !isPossessive(view.tokens[to]) && kind.predicate === 'PART_OF')
    .map((object) => ({ subject: mention, object, at: mention.from, ...kind, rule: 'body-of-state' }));
}

/** "Hamid Wardak's Sunrise Party": the party is named by who leads it, or at least is in it. */
function partyOf(view: SentenceView, mention: Known, lexicon: RelationLexicon): Neighbours[] {
  const isParty = mention.type === 'Organization' && hasWord(mention, 'party', lexicon);
  if (!isParty || !isPossessive(view.tokens[mention.from - 1])) return [];
  return endingAt(view, mention.from - 1, 'Person').map((subject) => ({
    predicate: 'AFFILIATED_WITH',
    subject,
    object: mention,
    at: mention.from,
    role: 'member',
    rule: 'affiliated-party',
  }));
}

/** Relations that a possessive, an adjective or "of" makes between two names. */
export const ownedNeighbours = (view: SentenceView, mention: Known, lexicon: RelationLexicon): Neighbours[] => [
  ...ownedBy(view, mention, lexicon),
  ...bodyOf(view, mention, lexicon),
  ...partyOf(view, mention, lexicon),
];
