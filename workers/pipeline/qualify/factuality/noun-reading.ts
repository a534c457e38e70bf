import type { Status } from '../../../../schema/predicates.ts';
import { dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { isEmptyPhrase } from './clause-negation.ts';
import type { Climb, OwnReading } from './clause-reading.ts';
import type { Marking } from './factuality-lexicon.ts';

/** A reading of a noun event; `isGiven` when it is definite, so that the text takes it as known. */
export interface NounReading extends OwnReading {
  readonly isGiven: boolean;
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

export function isDefinite(tree: SentenceTree, noun: number): boolean {
  const hasOwner = dependents(tree, noun, 'nmod:poss').length > 0;
  return hasOwner || dependents(tree, noun, 'det').some((child) => DEFINITE.has(tree.tokens[child]?.lower ?? ''));
}

/** The marking of the words that hang on a noun: "planned", "possible", "called off last week", "set for June". */
function markings({ tree, lexicon, trigger }: Climb, noun: number): Marking[] {
  const words = dependents(tree, noun, 'amod', 'acl', 'det', 'compound', 'advmod', 'nmod:unmarked');
  return words.flatMap((child) => {
    const { lower = '', lemma = '', relation = '', tag } = tree.tokens[child] ?? {};
    // The trigger's own words are already in the meaning of the claim: "called" in "so-called".
    if (relation.startsWith('acl') && (tag === 'VB' || relation === 'acl:relcl' || tag === 'VBG')) return [];
    if (child === trigger.from) return [];
    const found = lexicon.modifiers.get(lower) ?? lexicon.modifiers.get(lemma);
    return found === undefined ? [] : [found];
  });
}

const RANK: readonly Status[] = ['planned', 'possible', 'ongoing', 'occurred'];

/** A noun that names an event, by its article and its modifiers. */
export function readNoun(climb: Climb, noun: number): NounReading {
  const { tree, lexicon, trigger } = climb;
  const found = markings(climb, noun);
  const status = RANK.find((rank) => found.some((marking) => marking.status === rank));
  const startsTrigger = (tree.children[noun] ?? []).includes(trigger.from) && trigger.from !== noun;
  const isNegated =
    (!startsTrigger && isEmptyPhrase(tree, noun, lexicon)) !== found.some(({ polarity }) => polarity === 'negated');
  return { status, isNegated, isGiven: isDefinite(tree, noun) };
}
