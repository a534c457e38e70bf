import type { EventAnaphor, QualifiedAnaphor } from '../claim.ts';
import type { Mention } from '../document.ts';
import type { SentenceTree } from '../grammar/sentence-tree.ts';
import type { Resources } from '../resources.ts';
import { anaphorStatuses } from './factuality/anaphor-statuses.ts';
import { placeOf } from './place-of.ts';
import { timeOf } from './time/time-of.ts';
import type { TimeExpression } from './time/time-value.ts';

interface Surroundings {
  readonly tree: SentenceTree;
  readonly mentions: readonly Mention[];
  readonly times: readonly TimeExpression[];
}

/** The verb that says no more of its subject than that it takes place: "The talks were held in Oslo". */
function happeningOf(tree: SentenceTree, word: number, { time }: Resources): number | undefined {
  const { head = -1, relation = '' } = tree.tokens[word] ?? {};
  const happens = relation.startsWith('nsubj') && time.is('happening-verb', tree.tokens[head]?.lemma);
  return happens ? head : undefined;
}

/** What the sentence of an event named again says of it; on which side of today it is shows only with its antecedent. */
export function qualifyAnaphor(
  anaphor: EventAnaphor,
  { tree, mentions, times }: Surroundings,
  resources: Resources,
): QualifiedAnaphor {
  const { word } = anaphor;
  const event = { head: word, trigger: { from: word, to: word + 1 } };
  const past = timeOf(tree, event, times, 'past', resources.time);
  const future = timeOf(tree, event, times, 'future', resources.time);
  const place = placeOf(tree, { ...event, head: happeningOf(tree, word, resources) ?? word }, mentions);
  return {
    ...anaphor,
    statuses: anaphorStatuses(tree, word, resources.factuality),
    ...(past === undefined ? {} : { past }),
    ...(future === undefined ? {} : { future }),
    ...(place === undefined ? {} : { place }),
  };
}
