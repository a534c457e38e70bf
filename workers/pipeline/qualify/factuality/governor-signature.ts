import { dependents, prepositionOf, type SentenceTree } from '../../grammar/sentence-tree.ts';
import type { FactualityLexicon, Signature, Slot } from './factuality-lexicon.ts';
import { subordinatorOf } from './surrounding-clauses.ts';

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'DET', 'NUM']);

/** Prepositions that join a noun to the event that is its content: "plans for talks", "threat of war". */
const CONTENT = new Set(['', 'of', 'for', 'to', 'on', 'against', 'at', 'about', 'over', 'into', 'towards', 'toward']);

/** What makes another word of a governor: "call off", "take place", "have yet". */
const SATELLITES: Readonly<Record<Slot, readonly string[]>> = {
  subject: ['compound:prt', 'advmod', 'obj'],
  object: ['compound:prt'],
  clause: ['compound:prt', 'advmod'],
};

/** The tables to ask for a word: its own part of speech first, as participles and adjectives are easily confused. */
function tablesFor(upos: string, { verbs, nouns, adjectives }: FactualityLexicon) {
  if (NOMINAL.has(upos)) return [nouns, adjectives];
  return upos === 'ADJ' || upos === 'ADV' ? [adjectives, verbs] : [verbs, adjectives];
}

/** The words that may name a governor alone: "call off", for subjects also "take place", as it stands, its lemma. */
function stemsOf(tree: SentenceTree, governor: number, slot: Slot): string[] {
  const { lower = '', lemma = '', upos } = tree.tokens[governor] ?? {};
  const satellites = SATELLITES[slot];
  const withSatellite = dependents(tree, governor, ...satellites).map(
    (child) => `${lemma} ${tree.tokens[child]?.lower ?? ''}`,
  );
  // "Called off", "turned down" mean something else than their verbs alone.
  const isParticleVerb = upos === 'VERB' && dependents(tree, governor, 'compound:prt').length > 0;
  return isParticleVerb ? withSatellite : [...withSatellite, lower, lemma];
}

/** The preposition of an event, over the parser's slips: "agreed to talks" with a mark, "ahead of the visit" with an adverb. */
export function introducerOf(tree: SentenceTree, at: number): string {
  const preposition = prepositionOf(tree, at);
  const governor = tree.tokens[tree.tokens[at]?.head ?? -1];
  if (preposition === 'of' && governor?.upos === 'ADV') return `${governor.lower} of`;
  return preposition === '' ? subordinatorOf(tree, at) : preposition;
}

/** What the word at `governor` makes of the event at `at`, if it is a word that makes something of events. */
export function signatureOf(
  tree: SentenceTree,
  governor: number,
  at: number,
  slot: Slot,
  lexicon: FactualityLexicon,
): Signature | undefined {
  const { upos = 'X' } = tree.tokens[governor] ?? {};
  const { relation = '' } = tree.tokens[at] ?? {};
  const introducer = introducerOf(tree, at);
  const isOblique =
    slot === 'object' && introducer !== '' && (relation.startsWith('obl') || relation.startsWith('nmod'));
  if (isOblique && NOMINAL.has(upos) && !CONTENT.has(introducer)) return undefined;
  const stems = stemsOf(tree, governor, slot);
  const withIntroducer = introducer === '' ? [] : stems.map((stem) => `${stem} ${introducer}`);
  // "Planned during the summit" does not plan the summit: a verb governs a phrase only with its own preposition.
  const keys = isOblique && !NOMINAL.has(upos) ? withIntroducer : [...withIntroducer, ...stems];
  for (const table of tablesFor(upos, lexicon)) {
    for (const key of keys) {
      const found = table[slot].get(key);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
