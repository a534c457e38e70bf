import type { UNREAD_REASONS } from '../../schema/explanation.ts';
import type { Polarity, Predicate, Status } from '../../schema/predicates.ts';

/** A stretch of tokens in one sentence; `to` is exclusive. */
export interface TokenSpan {
  readonly from: number;
  readonly to: number;
}

/** A stretch of one sentence of the article. */
export interface SentenceSpan extends TokenSpan {
  readonly sentence: number;
}

/**
 * A claim as a rule read it; `subject` and `object` are entity ids. `head` is the token on which the event hangs in
 * the tree: the verb, the support verb of a noun ("held talks"), or the noun itself.
 * `status` and `polarity` are given where the words of the rule decide them.
 */
export interface ReadClaim {
  readonly predicate: Predicate;
  readonly subject: string;
  readonly object?: string;
  readonly mode?: string;
  readonly role?: string;
  readonly status?: Status;
  readonly polarity?: Polarity;
  readonly sentence: number;
  readonly head: number;
  readonly trigger: TokenSpan;
  readonly span: TokenSpan;
  readonly rule: string;
  /** The sentence of the event that this one names again without its partners; they are taken from there. */
  readonly antecedent?: number;
}

/**
 * An event named as known, without saying all who take part: "the meeting", "their talks". `word` is its noun, on which
 * it hangs; the rest is what the words around it ask of the event that they mean.
 */
export interface EventAnaphor {
  readonly sentence: number;
  readonly word: number;
  readonly isPlural: boolean;
  /** Entities named with it, which must be known of the event: "the Israeli strike". */
  readonly parties: readonly string[];
  /** Lemmas of what tells it from others, which must have been told: "the trade deal". */
  readonly details: readonly string[];
  /** Told from others by a date: "the deal signed in 2015". */
  readonly isDated: boolean;
}

/** A trigger that was found and gave no claim, and why; for explanations. */
export interface UnreadTrigger {
  readonly sentence: number;
  /** Its token. */
  readonly word: number;
  readonly rule: string;
  readonly reason: (typeof UNREAD_REASONS)[number];
}

export interface QualifiedClaim extends ReadClaim {
  readonly status: Status;
  readonly polarity: Polarity;
  readonly time?: string;
  readonly place?: string;
  readonly attributedTo: readonly string[];
}

export interface QualifiedAnaphor extends EventAnaphor {
  /** The statuses that the event may have, by what its sentence says; none where the sentence denies it. */
  readonly statuses: readonly Status[];
  readonly past?: string;
  readonly future?: string;
  readonly place?: string;
}
