import { baseRelation, dependent, dependents, subtreeSpan } from '../grammar/sentence-tree.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

/** A noun with what stands before it; `from` is where its article or owner begins. */
export interface NounPhrase {
  readonly head: number;
  readonly from: number;
  readonly to: number;
  /** "the", "this", "both", or empty. */
  readonly article: string;
  /** The token of "Kenya" in "Kenya's president" and of "his" in "his sister". */
  readonly owner?: number;
  /** Adjectives and the like, in lower case. */
  readonly modifiers: readonly string[];
  readonly number?: string;
}

const BEFORE = ['det', 'det:predet', 'nmod:poss', 'amod', 'nummod', 'compound', 'advmod'];
const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both']);

export function nounPhraseAt(view: SentenceView, head: number, first = head): NounPhrase {
  const { tree, tokens } = view;
  let from = first;
  const parts = dependents(tree, head, ...BEFORE).filter((child) => child < head);
  for (const part of parts.reverse()) {
    const span = subtreeSpan(tree, part);
    if (span.to >= from && span.from < from) from = span.from;
  }
  // "the former president's sister": the parser may tie the article to the sister.
  const isOwner = tokens[head]?.relation === 'nmod:poss' && tokens[from - 1]?.lower === 'the';
  const article = dependents(tree, head, 'det').find((child) => child < head) ?? (isOwner ? from - 1 : undefined);
  if (isOwner) from -= 1;
  const owner = dependents(tree, head, 'nmod:poss').find((child) => child < head);
  const number = dependent(tree, head, 'nummod');
  const lower = (at: number | undefined): string => (at === undefined ? '' : (tokens[at]?.lower ?? ''));
  return {
    head,
    from,
    to: head + 1,
    article: lower(article),
    ...(owner === undefined ? {} : { owner }),
    modifiers: parts.map(lower),
    ...(number === undefined ? {} : { number: lower(number) }),
  };
}

/** Whether a phrase speaks of somebody who is known: "the leader", "Kenya's leader", "his sister", and not "a leader". */
export const isDefinite = ({ article, owner }: NounPhrase): boolean => DEFINITE.has(article) || owner !== undefined;

/** Words by which another one than the known one is meant: "another country", "the first president", "the next". */
const OTHER = new Set(
  'other another next future new third first second latest whole entire same only any every each no some former-ruling host neighbouring neighboring rival'.split(
    ' ',
  ),
);
export const isOther = ({ modifiers }: NounPhrase): boolean => modifiers.some((word) => OTHER.has(word));

/** A noun that only describes a name beside it, or says what somebody is or becomes, means nobody by itself. */
export function isDescription(view: SentenceView, { head, to }: NounPhrase): boolean {
  const { tree, tokens } = view;
  const relation = baseRelation(tokens[head]?.relation ?? '');
  // "From his ranch the fallen president called it a coup": what stands before the verb is no complement of it.
  const isComplement = relation === 'xcomp' && (tokens[head]?.head ?? -1) < head;
  if (relation === 'appos' || relation === 'compound' || relation === 'flat' || isComplement) return true;
  if (dependent(tree, head, 'cop') !== undefined || dependent(tree, head, 'flat', 'appos') !== undefined) return true;
  const isAs = dependents(tree, head, 'case').some((at) => tokens[at]?.lower === 'as');
  const next = view.mentions.find((mention) => mention.from === to && mention.type === 'Person');
  return isAs || next !== undefined || (tokens[to]?.shape === 'title' && tokens[to]?.upos === 'PROPN');
}

/** What the article knows of the owner, and of the state or body in "of Kenya" and "Kenyan". */
export function holdersOf(view: SentenceView, { head, owner }: NounPhrase): Resolved[] {
  const owned = owner === undefined ? [] : (view.byHead.get(owner) ?? []);
  const described = dependents(view.tree, head, 'amod', 'compound').flatMap((at) => view.byHead.get(at) ?? []);
  const after = dependents(view.tree, head, 'nmod').filter((at) => at > head && isOf(view, at));
  return [...owned, ...described, ...after.flatMap((at) => view.byHead.get(at) ?? [])];
}

const isOf = (view: SentenceView, at: number): boolean =>
  dependents(view.tree, at, 'case').some((child) => view.tokens[child]?.lower === 'of');

/** Whether something is said to own or rule what nobody knows by name: "the president of the club". */
export function hasUnknownHolder(view: SentenceView, phrase: NounPhrase): boolean {
  const after = dependents(view.tree, phrase.head, 'nmod').filter((at) => at >= phrase.to && isOf(view, at));
  const { owner } = phrase;
  // "The country of 600,000 people" is owned by nobody.
  const isUnknown = (at: number): boolean => !view.byHead.has(at) && dependent(view.tree, at, 'nummod') === undefined;
  return after.some(isUnknown) || (owner !== undefined && isUnknown(owner));
}
