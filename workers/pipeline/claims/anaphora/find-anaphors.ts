import type { EventAnaphor, ReadClaim } from '../../claim.ts';
import type { Document } from '../../document.ts';
import { buildTree, dependent, dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { bySentence, byToken } from '../../grouping.ts';
import type { TimeLexicon } from '../../qualify/time/time-lexicon.ts';
import type { AnaphoraLexicon } from './anaphora-lexicon.ts';
import { describe, type NounView } from './describe.ts';

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those']);

/** Positions in which a noun names no event by itself: part of another noun, what something is said to be. */
const DEPENDENT = new Set(['compound', 'amod', 'appos', 'flat', 'fixed', 'nmod:desc', 'vocative']);

function namesKnownEvent(tree: SentenceTree, noun: number): boolean {
  const { upos, relation = '' } = tree.tokens[noun] ?? {};
  if (upos !== 'NOUN' || DEPENDENT.has(relation) || dependent(tree, noun, 'cop') !== undefined) return false;
  const isOwned = dependents(tree, noun, 'nmod:poss').length > 0;
  return isOwned || dependents(tree, noun, 'det').some((child) => DEFINITE.has(tree.tokens[child]?.lower ?? ''));
}

/** Tokens that are in the trigger of a claim, and so tell an event with its partners. */
function readTokens(claims: readonly ReadClaim[]): Set<number> {
  const tokens = claims.flatMap(({ trigger: { from, to } }) => Array.from({ length: to - from }, (_, i) => from + i));
  return new Set(tokens);
}

/** The event nouns of an article's prose that name an event as known and are no claims by themselves. */
export function findAnaphors(
  document: Document,
  claims: readonly ReadClaim[],
  lexicon: AnaphoraLexicon,
  time: TimeLexicon,
): EventAnaphor[] {
  const claimsOf = bySentence(claims);
  const mentionsOf = bySentence(document.mentions.filter(({ entity }) => entity !== undefined));
  return document.sentences.flatMap(({ index, kind }) => {
    const tokens = document.tokens[index] ?? [];
    const nouns = tokens.flatMap(({ lemma }, at) => (lexicon.byNoun.has(lemma) ? [at] : []));
    if (kind !== 'prose' || nouns.length === 0) return [];
    const tree = buildTree(tokens);
    const read = readTokens(claimsOf.get(index) ?? []);
    const view: NounView = { tree, mentionsAt: byToken(mentionsOf.get(index) ?? []), lexicon, time };
    return nouns
      .filter((noun) => !read.has(noun) && namesKnownEvent(tree, noun) && !view.mentionsAt.has(noun))
      .flatMap((noun) => {
        const described = describe(view, noun);
        const isPlural = tokens[noun]?.tag === 'NNS';
        return described === undefined ? [] : [{ sentence: index, word: noun, isPlural, ...described }];
      });
  });
}
