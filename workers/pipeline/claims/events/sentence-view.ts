import type { EntityType } from '../../../../schema/predicates.ts';
import type { Title } from '../../annotate/titles.ts';
import type { Mention } from '../../document.ts';
import type { SentenceTree } from '../../grammar/sentence-tree.ts';
import { byToken } from '../../grouping.ts';
import type { EventLexicon } from './event-lexicon.ts';

/** Somebody who takes part in an event: an entity, and the token by which the sentence names it. */
export interface Actor {
  readonly entity: string;
  readonly type: EntityType;
  readonly token: number;
}

/** What the reading of events sees of one sentence. */
export interface SentenceView {
  readonly tree: SentenceTree;
  readonly sentence: number;
  /** The linked mentions that cover a token; several where a group is meant ("the two countries"). */
  readonly mentionsAt: ReadonlyMap<number, readonly Mention[]>;
  /** Tokens that are part of an office: "prime", "minister". */
  readonly officeTokens: ReadonlySet<number>;
  /** Who holds the office that a token names here, as the relations of the sentence say it. */
  readonly holdersAt: ReadonlyMap<number, readonly Actor[]>;
  /** The states of the article's people, by what else it says of them: their offices and papers. */
  readonly stateOf: ReadonlyMap<string, string>;
  /** The state in which the article is at home, where it shows: its police are "the police". */
  readonly home?: string;
  /** The states of those places that are seats of government. */
  readonly stateOfSeat: ReadonlyMap<string, string>;
  readonly lexicon: EventLexicon;
}

/**
 * The linked mentions of one sentence by every token that they cover. An office just before a person's name is that
 * person too, on whichever of its words the parser hangs the phrase: "Secretary of State Antony Blinken".
 */
export function mentionsByToken(mentions: readonly Mention[], titles: readonly Title[]): Map<number, Mention[]> {
  const covering = byToken(mentions.filter(({ entity }) => entity !== undefined));
  for (const { from, to } of titles) {
    const holders = (covering.get(to) ?? []).filter((mention) => mention.type === 'Person' && mention.from === to);
    for (let at = from; at < to && holders.length > 0; at += 1) if (!covering.has(at)) covering.set(at, holders);
  }
  return covering;
}

/** Whether a token is part of a name itself: "International Monetary Fund" is no fund that somebody gives. */
export const isInName = (view: SentenceView, at: number): boolean =>
  view.mentionsAt.get(at)?.some(({ form, from, to }) => form === 'name' && from <= at && at < to) === true;
