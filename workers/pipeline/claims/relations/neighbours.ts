import type { Polarity, Predicate } from '../../../../schema/predicates.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import type { Known, SentenceView } from './sentence-view.ts';

/** A relation between two mentions that stand side by side, and the word that ties them. */
export interface Neighbours {
  readonly predicate: Predicate;
  readonly subject: Known;
  readonly object: Known;
  readonly at: number;
  readonly role?: string;
  readonly polarity?: Polarity;
  readonly rule: string;
}

const bareName = ({ name }: Known): string => name.replace(/ \([^)]*\)$/, '').toLowerCase();

export const lastWord = (mention: Known): string => bareName(mention).split(/[ -]/).at(-1) ?? '';
const firstWord = (mention: Known): string => bareName(mention).split(/[ -]/)[0] ?? '';

/** Whether a word of the name is in one of the lists of the lexicon. */
export const hasWord = (mention: Known, use: string, lexicon: RelationLexicon): boolean =>
  bareName(mention)
    .split(/[ -]/)
    .some((word) => lexicon.uses.get(use)?.has(word) === true);

/** "Black Sea", "Gulf of Aden": no place of a state, and no town lies in it. */
export const isWaters = (mention: Known, lexicon: RelationLexicon): boolean =>
  mention.type === 'Place' &&
  [lastWord(mention), firstWord(mention)].some((word) => lexicon.uses.get('waters')?.has(word) === true);

/** The article aside: where the name behind a preposition begins. */
export const behindArticle = (view: SentenceView, at: number): number =>
  view.tokens[at]?.lower === 'the' ? at + 1 : at;

/** Whether an organisation is a part of a state or only in one, by the words of its name. */
export function kindOf(
  mention: Known,
  lexicon: RelationLexicon,
): { predicate: 'PART_OF' | 'LOCATED_IN'; role?: string } {
  for (const word of [lastWord(mention), firstWord(mention)]) {
    const groups = (lexicon.byRole.get(word) ?? []).filter(({ holder }) => holder === 'Organization');
    const relation = groups[0]?.owners.State;
    const isPart = relation === 'PART_OF' || (relation !== undefined && mention.iso3 !== undefined);
    if (isPart) return { predicate: 'PART_OF', role: word };
    if (relation === 'LOCATED_IN') return { predicate: 'LOCATED_IN' };
  }
  return mention.iso3 === undefined ? { predicate: 'LOCATED_IN' } : { predicate: 'PART_OF', role: lastWord(mention) };
}
