import type { UnreadTrigger } from '../../claim.ts';
import type { ContentKind } from './content.ts';
import type { CompiledTrigger } from './event-rules.ts';
import type { Actor } from './sentence-view.ts';

/** A trigger found in a sentence, with who takes part, before it is written out as claims. */
export interface EventMatch {
  readonly trigger: CompiledTrigger;
  /** The word of the trigger: the verb, or the event noun. */
  readonly word: number;
  /** The token on which tense, negation and dates hang: the verb itself, or what supports the noun. */
  readonly head: number;
  readonly fixed: readonly number[];
  readonly agents: readonly Actor[];
  readonly objects: readonly Actor[];
  /** The tokens in which something is asked, refused or promised. */
  readonly content: readonly number[];
  /** An offer, a request or a charge that somebody accepts or rejects: it was made, whatever became of it. */
  readonly answered?: boolean;
  /** The kind of event that is asked, refused or promised, where a rule knows it. */
  readonly contentKind?: ContentKind;
}

/** Why a trigger was not read, with what would have been asked for in it. */
export interface Missed {
  readonly reason: 'words missing' | 'silent' | Exclude<UnreadTrigger['reason'], 'part of another claim'>;
  readonly content: readonly number[];
}
