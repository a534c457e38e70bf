import { splitPhrases, splitWords } from '../split-words.ts';

/** Kinds whose entries are phrases of several words, divided by semicolons. */
const PHRASE_KINDS = [
  'agency-phrase',
  'question',
  'answer',
  'bracket',
  'picture',
  'run-in-head',
  'summary-label',
  'medium',
] as const;
const WORD_KINDS = [
  'month',
  'weekday',
  'clock',
  'ago',
  'stamp',
  'agency',
  'kicker',
  'label-joint',
  'note-label',
  'author-role',
  'author-verb',
  'press-role',
  'hyphen-first',
  'hyphen-second',
  'contact-cue',
  'call-verb',
  'reader-word',
] as const;

export type PageWordKind = (typeof PHRASE_KINDS)[number] | (typeof WORD_KINDS)[number];

export interface PageWordRule {
  readonly id: string;
  readonly kind: PageWordKind;
  readonly reason: string;
  readonly words: string;
}

/** The words of a page by what they tell of a line, in the order of the data. */
export type PageWords = Readonly<Record<PageWordKind, ReadonlySet<string>>>;

export function buildPageWords(rules: readonly PageWordRule[]): PageWords {
  const wordsOf = (kind: PageWordKind, split: (words: string) => string[]): [PageWordKind, ReadonlySet<string>] => [
    kind,
    new Set(rules.filter((rule) => rule.kind === kind).flatMap((rule) => split(rule.words))),
  ];
  return Object.fromEntries([
    ...PHRASE_KINDS.map((kind) => wordsOf(kind, splitPhrases)),
    ...WORD_KINDS.map((kind) => wordsOf(kind, splitWords)),
  ]) as PageWords;
}

const SHORTEST_NAME = 3;

/** Which month or weekday `word` (lower case) names, in full or by its first letters; -1 for "monrovia" and "marseille". */
export const indexOfName = (word: string, names: ReadonlySet<string>): number =>
  word.length < SHORTEST_NAME ? -1 : [...names].findIndex((name) => name.startsWith(word));

/** Whether `text` (lower case) is a news agency as a dispatch is signed: "ap", "pti/afp", "xinhua". */
export const isAgency = (text: string, words: PageWords): boolean =>
  text.length < 60 &&
  (words['agency-phrase'].has(text) || text.split(/[/,&]| and | with /).every((part) => words.agency.has(part.trim())));
