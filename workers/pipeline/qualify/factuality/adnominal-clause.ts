import { dependents, prepositionOf, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { type Climb, type OwnReading, readClause } from './clause-reading.ts';
import { isInfinitive } from './clause-tense.ts';
import { combine, isIrrealis, type Reading } from './combine-readings.ts';
import { signatureOf } from './governor-signature.ts';
import type { Link, Read } from './link.ts';
import { isDefinite } from './noun-reading.ts';

/** The clause in which a noun stands is at most so far above it. */
const CLAUSE_REACH = 4;
const RANKED = new Set(['first', 'last', 'only', 'latest', 'second', 'third', 'next', 'fourth', 'highest']);

const hasModifierIn = (tree: SentenceTree, noun: number, words: ReadonlySet<string>): boolean =>
  dependents(tree, noun, 'amod', 'nummod').some((child) => words.has(tree.tokens[child]?.lower ?? ''));

/** "A plan to invade", "a failed attempt to kill", "the first leader to visit", in headlines "Ruto to visit Tokyo". */
function readInfinitive(climb: Climb, { at, governor, steps }: Link, own: OwnReading, read: Read): Reading {
  const { tree, lexicon, isHeading } = climb;
  const noun = tree.tokens[governor];
  const signature = signatureOf(tree, governor, at, 'clause', lexicon);
  if (signature !== undefined) {
    const isFailed = hasModifierIn(tree, governor, lexicon.words('failed-attempt'));
    if (isFailed) return { status: 'occurred', isNegated: !own.isNegated };
    return combine(signature, read(climb, governor, steps + 1), own);
  }
  if (hasModifierIn(tree, governor, RANKED)) {
    const above = read(climb, governor, steps + 1);
    return {
      status: isIrrealis(above.status) ? above.status : 'occurred',
      isNegated: own.isNegated !== above.isNegated,
    };
  }
  const isAnnounced =
    noun?.upos === 'PROPN' || (isHeading && (noun?.relation === 'root' || noun?.relation === 'nsubj'));
  return { status: isAnnounced ? 'planned' : 'possible', isNegated: own.isNegated };
}

/** "Talks brokered by Beijing": done, unless the noun itself is only wished for: "wants a force led by Ghana". */
function readPassiveParticiple(climb: Climb, { governor, steps }: Link, own: OwnReading, read: Read): Reading {
  const { tree, lexicon } = climb;
  const above = tree.tokens[governor]?.head ?? -1;
  const isGoverned = above >= 0 && signatureOf(tree, above, governor, 'object', lexicon) !== undefined;
  const noun = isGoverned && !isDefinite(tree, governor) ? read(climb, governor, steps + 1) : undefined;
  const status = noun !== undefined && isIrrealis(noun.status) ? noun.status : 'occurred';
  return { status, isNegated: own.isNegated };
}

/** "The chances of Kim holding a summit": the participle hangs on Kim, the event on the chances. */
function contentNoun(tree: SentenceTree, governor: number): number {
  const { relation, head = -1 } = tree.tokens[governor] ?? {};
  const first = relation === 'conj' ? head : governor;
  const isContent = tree.tokens[first]?.relation === 'nmod' && prepositionOf(tree, first) === 'of';
  return isContent ? (tree.tokens[first]?.head ?? governor) : governor;
}

/** "Soldiers attacking the village": at the time of the clause around them. */
function readActiveParticiple(climb: Climb, { at, governor, steps }: Link, own: OwnReading, read: Read): Reading {
  const { tree, lexicon } = climb;
  const content = contentNoun(tree, governor);
  const noun = signatureOf(tree, governor, at, 'clause', lexicon) === undefined ? content : governor;
  const signature = signatureOf(tree, noun, at, 'clause', lexicon);
  if (signature !== undefined) return combine(signature, read(climb, noun, steps + 1), own);
  let node = governor;
  for (let step = 0; step < CLAUSE_REACH && node >= 0; step += 1) {
    if (tree.tokens[node]?.upos === 'VERB' && readClause(climb, node).status === 'occurred')
      return { status: 'occurred', isNegated: own.isNegated };
    node = tree.tokens[node]?.head ?? -1;
  }
  return { status: 'ongoing', isNegated: own.isNegated };
}

/** A clause that hangs on a noun; relative clauses with a tense of their own are read by themselves. */
export function readAdnominal(climb: Climb, link: Link, own: OwnReading, read: Read): Reading {
  const { tree, lexicon } = climb;
  const { at, governor, steps } = link;
  if (own.status !== undefined) {
    const signature = signatureOf(tree, governor, at, 'clause', lexicon);
    if (signature === undefined || isInfinitive(tree, at)) return { status: own.status, isNegated: own.isNegated };
    return combine(signature, read(climb, governor, steps + 1), own);
  }
  if (isInfinitive(tree, at)) return readInfinitive(climb, link, own, read);
  // "Fears of being extradited" is no more done than "fears of losing".
  const isPassive = tree.tokens[at]?.tag !== 'VBG' && dependents(tree, at, 'aux', 'aux:pass').length === 0;
  return isPassive ? readPassiveParticiple(climb, link, own, read) : readActiveParticiple(climb, link, own, read);
}
