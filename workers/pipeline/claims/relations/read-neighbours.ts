import type { ReadClaim } from '../../claim.ts';
import type { Neighbours } from './neighbours.ts';
import { ownedNeighbours } from './owned-neighbours.ts';
import { copularDemonym, personNeighbours, unrelated } from './person-neighbours.ts';
import { placeNeighbours } from './place-neighbours.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import type { SentenceView } from './sentence-view.ts';

function toClaim(view: SentenceView, { predicate, subject, object, at, role, polarity, rule }: Neighbours): ReadClaim {
  return {
    predicate,
    subject: subject.entity,
    object: object.entity,
    ...(role === undefined ? {} : { role }),
    ...(polarity === undefined ? {} : { polarity }),
    sentence: view.index,
    head: Math.max(subject.to - 1, 0),
    trigger: { from: at, to: at + 1 },
    span: { from: Math.min(subject.from, object.from), to: Math.max(subject.to, object.to) },
    rule,
  };
}

/** The relations of mentions that stand side by side: a possessive, an adjective, a comma or "in" ties them. */
export function readNeighbours(view: SentenceView, lexicon: RelationLexicon): ReadClaim[] {
  const found = [...view.starts.values()]
    .flat()
    .flatMap((mention) => [
      ...ownedNeighbours(view, mention, lexicon),
      ...personNeighbours(view, mention),
      ...copularDemonym(view, mention),
      ...placeNeighbours(view, mention, lexicon),
    ]);
  return [...found, ...unrelated(view, lexicon)].map((neighbours) => toClaim(view, neighbours));
}
