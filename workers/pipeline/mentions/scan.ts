import type { Title } from '../annotate/titles.ts';
import type { BlockKind, Mention } from '../document.ts';
import type { SentenceTree } from '../grammar/sentence-tree.ts';
import type { Token } from '../token.ts';
import type { NameLexicon } from './name-lexicon.ts';

/** One sentence as the readers of names see it. */
export interface Scan {
  readonly sentence: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly tree: SentenceTree;
  /** Titles by the token after them. */
  readonly titleBefore: ReadonlyMap<number, Title>;
  /** Titles by their first token. */
  readonly titleAt: ReadonlyMap<number, Title>;
  /** In a headline in Title Case, or a line in capitals, a capital says nothing. */
  readonly capitalsSayNothing: boolean;
  readonly lexicon: NameLexicon;
}

/** What a reader finds at a token; without a mention it is a stretch in which no name may begin. */
export interface Found {
  readonly to: number;
  readonly mention?: Mention;
}

export type NameReader = (scan: Scan, at: number) => Found | undefined;

export const isCapital = (token: Token | undefined): boolean =>
  token?.shape === 'title' || token?.shape === 'initial' || token?.shape === 'upper';

/** Two tokens with no space between them. */
export const touch = (left: Token | undefined, right: Token | undefined): boolean =>
  left !== undefined && right !== undefined && left.end === right.start;

export const surface = (scan: Scan, from: number, to: number): string =>
  scan.text.slice(scan.tokens[from]?.start ?? 0, scan.tokens[to - 1]?.end ?? 0);

/** Weekdays and months carry capitals and are never part of a name. */
export const isCalendar = (token: Token | undefined): boolean =>
  token?.classes.has('weekday') === true || token?.classes.has('month') === true;

/** A capital that may begin a name: small words that open a sentence or a headline may not. */
export const mayBeginName = (token: Token | undefined): boolean =>
  isCapital(token) && token?.classes.has('function') === false && !isCalendar(token);
