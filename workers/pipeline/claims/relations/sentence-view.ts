import type { EntityType } from '../../../../schema/predicates.ts';
import { findTitles, type Title, type TitleLexicon } from '../../annotate/titles.ts';
import type { Mention } from '../../document.ts';
import { buildTree, type SentenceTree } from '../../grammar/sentence-tree.ts';
import { byToken, groupBy } from '../../grouping.ts';
import type { Token } from '../../token.ts';

/** A mention whose entity is known: only such a one can stand in a claim. */
export type Known = Mention & { readonly entity: string };

/** One sentence as relations are read from it. */
export interface SentenceView {
  readonly index: number;
  readonly tokens: readonly Token[];
  /** The tokens with plural nouns in the singular, for looking up nouns. */
  readonly singular: readonly Token[];
  readonly tree: SentenceTree;
  readonly titles: readonly Title[];
  readonly starts: ReadonlyMap<number, readonly Known[]>;
  readonly ends: ReadonlyMap<number, readonly Known[]>;
  /** `over[i]` are the mentions that cover token `i`. */
  readonly over: ReadonlyMap<number, readonly Known[]>;
}

const PLURAL = new Set(['NNS', 'NNPS']);

export const isPlural = (token: Token | undefined): boolean => PLURAL.has(token?.tag ?? '');

/** Written out like the token itself, so that both are equally fast to read. */
function toSingular(token: Token): Token {
  if (!isPlural(token)) return token;
  const { text, start, end, shape, classes, upos, tag, head, relation, entity, lemma } = token;
  const lower = lemma.toLowerCase();
  return { text, lower, start, end, shape, classes, upos, tag, head, relation, entity, lemma };
}

const isKnown = (mention: Mention): mention is Known => mention.entity !== undefined;

export function viewSentence(
  index: number,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  lexicon: TitleLexicon,
): SentenceView {
  const singular = tokens.some(isPlural) ? tokens.map(toSingular) : tokens;
  const known = mentions.filter(isKnown);
  return {
    index,
    tokens,
    singular,
    tree: buildTree(tokens),
    titles: findTitles(singular, lexicon),
    starts: groupBy(known, ({ from }) => from),
    ends: groupBy(known, ({ to }) => to),
    over: byToken(known),
  };
}

/** The longest of these mentions with those on the same stretch: a group is several. */
export function longest(mentions: readonly Known[], ...types: EntityType[]): Known[] {
  if (mentions.length === 0) return [];
  const fit = mentions.filter(({ type }) => types.length === 0 || types.includes(type));
  const size = Math.max(0, ...fit.map(({ from, to }) => to - from));
  return fit.filter(({ from, to }) => to - from === size);
}

export const startingAt = (view: SentenceView, at: number, ...types: EntityType[]): Known[] =>
  longest(view.starts.get(at) ?? [], ...types);

export const endingAt = (view: SentenceView, at: number, ...types: EntityType[]): Known[] =>
  longest(view.ends.get(at) ?? [], ...types);

export const isNoun = (token: Token | undefined): boolean => /^NNP?S?$/.test(token?.tag ?? '');
export const isPossessive = (token: Token | undefined): boolean => token?.tag === 'POS' || token?.lower === "'s";
export const isComma = (token: Token | undefined): boolean => /^(?:,|–|—|--|\()$/.test(token?.text ?? '');
