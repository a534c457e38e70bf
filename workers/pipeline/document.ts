import type { EntityType } from '../../schema/predicates.ts';
import type { Title } from './annotate/titles.ts';
import type {
  EventAnaphor,
  QualifiedAnaphor,
  QualifiedClaim,
  ReadClaim,
  SentenceSpan,
  UnreadTrigger,
} from './claim.ts';
import type { OffsetRun } from './offsets.ts';
import type { Token } from './token.ts';

/** What came in: the string that every offset of the result points into. */
export interface Posted {
  readonly id: string;
  readonly format: 'text' | 'html';
  readonly content: string;
  readonly title?: string;
}

/**
 * A heading has no full stop of its own; prose is split into sentences; `speaker` is the label of a turn in an
 * interview or a transcript that names somebody ("SMITH"), without its colon; `dateline` is where the article was filed
 * ("NAIROBI, Kenya"): it names places and says nothing of them.
 */
export type BlockKind = 'heading' | 'prose' | 'speaker' | 'dateline';

/** One paragraph, heading or label of the article, with the way back to the posted characters. */
export interface Block {
  readonly kind: BlockKind;
  readonly text: string;
  readonly runs: readonly OffsetRun[];
  /** Whose turn this prose is, as the page labels it: "Q", "A", "SMITH"; the label is not in the text. */
  readonly speaker?: string;
  /** The page sets it off as a quotation. */
  readonly quoted?: boolean;
}

/** `start` and `end` are UTF-16 offsets into the posted string; `offset` is where it begins in its block. */
export interface Sentence {
  readonly index: number;
  readonly block: number;
  readonly offset: number;
  readonly kind: BlockKind;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** How a mention names its entity; only a `name` or a `capital` may become an alias. */
export type MentionForm = 'name' | 'adjective' | 'capital' | 'nominal' | 'pronoun';

/**
 * A stretch of tokens (`to` is exclusive) that names or stands for an entity.
 * A group ("the two countries", "both leaders") is several mentions on one stretch, one for each member.
 * `iso3` is given for states; `name` is the words without titles and possessive endings.
 */
export interface Mention {
  readonly sentence: number;
  readonly from: number;
  readonly to: number;
  readonly type: EntityType;
  readonly form: MentionForm;
  readonly name: string;
  readonly iso3?: string;
  readonly role?: string;
  readonly rule: string;
  /** Given by coreference to a relative whom the article calls by the given name alone: with the family's name. */
  readonly fullName?: string;
  /** Given by coreference: mentions with the same chain mean the same entity; absent while nobody is known. */
  readonly chain?: string;
  /** Given by linking. */
  readonly entity?: string;
}

export interface LinkedEntity {
  readonly id: string;
  readonly type: EntityType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly iso2?: string;
  readonly iso3?: string;
  /** Why it is the one with its id, and how far that can be trusted: see `link/identity-features.ts`. */
  readonly evidence: readonly string[];
  readonly score: number;
}

/** Words that somebody other than the article says: `sources` are entity ids, `scope` is what is said. */
export interface Utterance {
  readonly sources: readonly string[];
  readonly scope: readonly SentenceSpan[];
}

/** Where and when an article was filed, as its dateline says: "NAIROBI, 3 May –". */
export interface Dateline {
  readonly place?: string;
  /** ISO 8601, `2024-07-27`. */
  readonly date?: string;
}

/**
 * The record that grows stage by stage. No stage changes what it is given: each returns a copy with its own
 * part filled in. `tokens[i]` and `titles[i]` belong to `sentences[i]`.
 */
export interface Document {
  readonly posted: Posted;
  readonly dateline?: Dateline;
  readonly blocks: readonly Block[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly (readonly Token[])[];
  readonly titles: readonly (readonly Title[])[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly LinkedEntity[];
  readonly utterances: readonly Utterance[];
  readonly readClaims: readonly ReadClaim[];
  readonly unread: readonly UnreadTrigger[];
  readonly readAnaphors: readonly EventAnaphor[];
  readonly claims: readonly QualifiedClaim[];
  readonly anaphors: readonly QualifiedAnaphor[];
}

export const startDocument = (posted: Posted): Document => ({
  posted,
  blocks: [],
  sentences: [],
  tokens: [],
  titles: [],
  mentions: [],
  entities: [],
  utterances: [],
  readClaims: [],
  unread: [],
  readAnaphors: [],
  claims: [],
  anaphors: [],
});
