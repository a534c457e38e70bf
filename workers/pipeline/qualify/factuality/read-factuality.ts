import type { TokenSpan } from '../../claim.ts';
import { dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { isEmptyPhrase } from './clause-negation.ts';
import type { Climb } from './clause-reading.ts';
import type { Factuality, Reading } from './combine-readings.ts';
import type { FactualityLexicon } from './factuality-lexicon.ts';
import { readEvent } from './read-event.ts';
import { readRelation } from './read-relation.ts';

export interface FactualityOptions {
  /** Headlines use the present for what has happened and the infinitive for what will. */
  readonly heading: boolean;
  /** A standing relation rather than an event. */
  readonly relation: boolean;
}

/** "Held talks with no minister" is not meant, "held no talks" is: an empty noun of the trigger below its verb. */
function hasEmptyNoun({ tree, lexicon, trigger }: Climb, head: number): boolean {
  return dependents(tree, head, 'obl').some(
    (noun) =>
      noun > head &&
      noun < trigger.to &&
      !dependents(tree, noun, 'det').includes(trigger.from) &&
      isEmptyPhrase(tree, noun, lexicon),
  );
}

/**
 * Whether what a claim says happened, is going on, is planned or possible, and whether it is affirmed or negated.
 * `head` is the token on which the event hangs; `trigger` are the words whose meaning the claim already has.
 */
export function readFactuality(
  tree: SentenceTree,
  head: number,
  trigger: TokenSpan,
  options: FactualityOptions,
  lexicon: FactualityLexicon,
): Factuality {
  const climb: Climb = { tree, lexicon, isHeading: options.heading, trigger };
  const reading: Reading = options.relation ? readRelation(climb, head) : readEvent(climb, head);
  const isNegated = reading.isNegated !== (!options.relation && hasEmptyNoun(climb, head));
  return { status: reading.status, polarity: isNegated ? 'negated' : 'affirmed' };
}
