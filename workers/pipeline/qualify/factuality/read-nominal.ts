import { baseRelation, dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import type { Climb } from './clause-reading.ts';
import { isInfinitive } from './clause-tense.ts';
import { combine, isIrrealis, type Reading } from './combine-readings.ts';
import type { FactualityLexicon, Signature, Slot } from './factuality-lexicon.ts';
import { introducerOf, signatureOf } from './governor-signature.ts';
import type { Link, Read } from './link.ts';
import type { NounReading } from './noun-reading.ts';

const SLOTS: Readonly<Record<string, Slot>> = {
  nsubj: 'subject',
  'nsubj:pass': 'object',
  obj: 'object',
  iobj: 'object',
  obl: 'object',
  nmod: 'object',
  compound: 'object',
};

interface Governor {
  readonly word: number;
  readonly signature: Signature;
}

/** The word that speaks of the event: in "talks are expected to resume" it is "resume", whose climb meets the rest. */
function governorOf(tree: SentenceTree, link: Link, slot: Slot, lexicon: FactualityLexicon): Governor | undefined {
  const { relation = '' } = tree.tokens[link.at] ?? {};
  if (baseRelation(relation) === 'nsubj') {
    for (const word of dependents(tree, link.governor, 'xcomp')) {
      const isPassive = dependents(tree, word, 'aux:pass').length > 0;
      const signature = signatureOf(tree, word, link.at, isPassive ? 'object' : 'subject', lexicon);
      if (signature !== undefined) return { word, signature };
    }
  }
  const signature = signatureOf(tree, link.governor, link.at, slot, lexicon);
  return signature === undefined ? undefined : { word: link.governor, signature };
}

/** What a preposition alone says of the event: "without talks", "ahead of the summit", "in the event of an attack". */
function byPreposition(preposition: string, own: NounReading, lexicon: FactualityLexicon): Reading | undefined {
  const is = (list: string): boolean => lexicon.words(`preposition-${list}`).has(preposition);
  if (is('negative')) return { status: own.status ?? 'occurred', isNegated: !own.isNegated };
  if (is('ahead')) return { status: own.status ?? 'planned', isNegated: own.isNegated };
  if (is('possible')) return { status: own.status ?? 'possible', isNegated: own.isNegated };
  if (is('past')) return { status: own.status ?? 'occurred', isNegated: own.isNegated };
  return undefined;
}

/** No word speaks of the event: a known one happened, an unknown one shares the time and negation of its clause. */
function byDefault(climb: Climb, link: Link, own: NounReading, preposition: string, read: Read): Reading {
  const { tree, lexicon } = climb;
  const { relation = '' } = tree.tokens[link.at] ?? {};
  if (own.status !== undefined) return { status: own.status, isNegated: own.isNegated };
  const isBeside = preposition !== '' && lexicon.words('preposition-beside').has(preposition);
  if (own.isGiven && !(isBeside && relation.startsWith('obl'))) return { status: 'occurred', isNegated: own.isNegated };
  const above = read(climb, link.governor, link.steps + 1);
  if (own.isGiven || isBeside) {
    return { status: isIrrealis(above.status) && !above.isNegated ? 'planned' : 'occurred', isNegated: own.isNegated };
  }
  const isObject = baseRelation(relation) === 'obj' || relation === 'nsubj:pass';
  const isNegated = (isObject && above.isNegated) !== own.isNegated;
  const shares = isIrrealis(above.status) && tree.tokens[link.governor]?.upos !== 'PROPN';
  return { status: shares ? above.status : 'occurred', isNegated };
}

/** "Announced his resignation" tells of an act to come, "announced the arrest of" of one that is done. */
const isOwnAct = (tree: SentenceTree, noun: number): boolean =>
  dependents(tree, noun, 'nmod:poss').some((child) => tree.tokens[child]?.tag === 'PRP$');

/** An event that is named by a noun, by what governs the noun. */
export function readNominal(climb: Climb, link: Link, own: NounReading, read: Read): Reading {
  const { tree, lexicon, isHeading } = climb;
  const { relation = 'root' } = tree.tokens[link.at] ?? {};
  const slot = SLOTS[relation] ?? SLOTS[baseRelation(relation)];
  if (link.governor < 0 || slot === undefined || relation === 'nmod:poss') {
    const isAnnounced =
      isHeading && dependents(tree, link.at, 'acl', 'advcl').some((child) => isInfinitive(tree, child));
    return { status: own.status ?? (isAnnounced ? 'planned' : 'occurred'), isNegated: own.isNegated };
  }
  const found = governorOf(tree, link, slot, lexicon);
  const isAnnounced = lexicon.words('verb-announcing').has(tree.tokens[link.governor]?.lemma ?? '');
  if (own.isGiven && isAnnounced && !isOwnAct(tree, link.at))
    return { status: own.status ?? 'occurred', isNegated: own.isNegated };
  if (found !== undefined) return combine(found.signature, read(climb, found.word, link.steps + 1), own);
  const preposition = introducerOf(tree, link.at);
  return byPreposition(preposition, own, lexicon) ?? byDefault(climb, link, own, preposition, read);
}
