import { dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import type { TimeLexicon } from './time-lexicon.ts';
import type { TimeValue } from './time-value.ts';

const MOST_STEPS = 4;

/** Whether the clause of a token speaks of what is to come, so that its Monday is the next one. */
export function looksAhead(tree: SentenceTree, lexicon: TimeLexicon, at: number): boolean {
  const { tokens } = tree;
  let node = tokens[at]?.head ?? -1;
  for (let steps = 0; node >= 0 && steps < MOST_STEPS; steps += 1) {
    const { tag = '', lemma, relation, head = -1 } = tokens[node] ?? {};
    const helpers = dependents(tree, node, 'aux', 'cop').map((child) => tokens[child]);
    if (helpers.some((token) => token?.tag === 'MD' && lexicon.is('ahead', token.lower))) return true;
    if (tag === 'VBD' || helpers.some((token) => token?.tag === 'VBD')) return false;
    if (/^(?:VB[PZNG]|JJ)$/.test(tag) && lexicon.is('ahead', lemma)) return true;
    // "the man arrested on Monday is due in court"
    if (tag === 'VBN' && relation === 'acl') return false;
    node = head;
  }
  return false;
}

/** "flies to Kyiv on Thursday": in the present, such a weekday is the next one. */
export function isJourneyAhead({ tokens }: SentenceTree, lexicon: TimeLexicon, value: TimeValue, at: number): boolean {
  const { tag = '', lemma } = tokens[at] ?? {};
  const isBare = value.kind === 'weekday' && value.which === undefined && value.week === undefined;
  return isBare && /^VB[PZ]$/.test(tag) && lexicon.is('journey-verb', lemma);
}
