import type { ReadClaim } from '../../claim.ts';
import { dependent, dependents } from '../../grammar/sentence-tree.ts';
import { longestPhrase } from '../../phrase-index.ts';
import type { Home } from './home-state.ts';
import type { Neighbourhood } from './neighbourhood.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { isNoun, type SentenceView } from './sentence-view.ts';
import { subjectsOf } from './subject-of.ts';

/** An alliance of which the sentence names one state, or none. */
export interface OpenAlliance {
  readonly claim: Omit<ReadClaim, 'subject'>;
  readonly subject?: string;
}

const MOST_BACK = 3;

const claimAt = (view: SentenceView, from: number, to: number, head: number, rule: string): OpenAlliance['claim'] => ({
  predicate: 'ALLY_OF',
  sentence: view.index,
  head,
  trigger: { from, to },
  span: { from, to },
  rule,
});

/** "There is no defence treaty": between the states of the lines before. */
function absent(view: SentenceView, at: number, to: number): OpenAlliance[] {
  const { relation = '', head = -1 } = view.tokens[to - 1] ?? {};
  const isThere = relation.startsWith('nsubj') && dependent(view.tree, head, 'expl') !== undefined;
  const denies = dependents(view.tree, to - 1, 'det').some((child) => view.tokens[child]?.lower === 'no');
  const isBare = ![...view.starts.values()].flat().some(({ type }) => type === 'State');
  if (!isThere || !denies || !isBare) return [];
  return [{ claim: { ...claimAt(view, at, to, head, 'ally-none'), polarity: 'negated' } }];
}

/** "Russia remains the main ally": of the country that the article is about. */
function mainAlly(view: SentenceView, noun: number, lexicon: RelationLexicon): OpenAlliance[] {
  const { head = -1, lemma, tag } = view.tokens[noun] ?? {};
  if (lemma !== 'ally' || tag !== 'NN' || dependent(view.tree, noun, 'nmod') !== undefined) return [];
  const article = dependents(view.tree, noun, 'det').map((child) => view.tokens[child]?.lower);
  const isCopula = dependent(view.tree, noun, 'cop') !== undefined;
  const stays = lexicon.uses.get('copula')?.has(view.tokens[head]?.lemma ?? '') === true;
  if (!article.includes('the') || !(isCopula || stays)) return [];
  const subjects = subjectsOf(view, isCopula ? noun : head, 'State');
  const names = [...view.starts.values()].flat().filter(({ type }) => type === 'State');
  return subjects.length === 1 && names.length === 1
    ? subjects.map(({ entity }) => ({ subject: entity, claim: claimAt(view, noun, noun + 1, noun, 'ally-of-home') }))
    : [];
}

export function openAlliances(view: SentenceView, lexicon: RelationLexicon): OpenAlliance[] {
  return view.tokens.flatMap((token, at) => {
    if (!isNoun(token)) return [];
    const phrase = longestPhrase(view.singular, at, lexicon.alliances);
    return phrase === undefined ? mainAlly(view, at, lexicon) : absent(view, at, phrase.to);
  });
}

/** The last lines before that name states, when they name two. */
function pairBefore(sentence: number, { states }: Neighbourhood): string[] {
  for (let back = 1; back <= MOST_BACK; back += 1) {
    const named = states.get(sentence - back);
    if (named !== undefined) return named.size === 2 ? [...named] : [];
  }
  return [];
}

/** Gives open alliances the states that the lines before, or the whole article, are about. */
export function completeAlliances(
  open: readonly OpenAlliance[],
  neighbourhood: Neighbourhood,
  home: Home | undefined,
): ReadClaim[] {
  return open.flatMap(({ claim, subject }) => {
    const [first, second] =
      subject === undefined
        ? pairBefore(claim.sentence, neighbourhood)
        : [subject, home?.sure ? home.state : undefined];
    return first === undefined || second === undefined || first === second
      ? []
      : [{ ...claim, subject: first, object: second }];
  });
}
