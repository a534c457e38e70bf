import type { ReadClaim } from '../../document.ts';
import { contentEvent } from './content.ts';
import type { EventMatch, UnreadTrigger } from './event-match.ts';
import type { EventRules } from './event-rules.ts';
import { readMatch } from './read-match.ts';
import type { SentenceView } from './sentence-view.ts';
import { toEventClaims } from './to-claims.ts';
import { triggersAt } from './triggers-at.ts';

export interface EventReading {
  readonly claims: readonly ReadClaim[];
  readonly unread: readonly UnreadTrigger[];
}

/** What these ask for, refuse or threaten with is no event of its own (ontology: seeking a meeting is a request). */
const CONSUMING: ReadonlySet<string> = new Set(['REQUEST', 'REJECT', 'THREATEN']);

/** The first trigger that reads a word is believed; when none does, the last reason is kept. */
function readWord(
  view: SentenceView,
  word: number,
  rules: EventRules,
  unread: UnreadTrigger[],
): EventMatch | undefined {
  let missed: UnreadTrigger | undefined;
  for (const trigger of triggersAt(view, word, rules)) {
    const match = readMatch(view, word, trigger, rules);
    if (typeof match !== 'string') return match;
    if (match !== 'words missing') missed ??= { word, rule: trigger.rule.id, reason: match };
  }
  if (missed !== undefined) unread.push(missed);
  return undefined;
}

/** Reads the events of one sentence. */
export function readEvents(view: SentenceView, rules: EventRules): EventReading {
  const unread: UnreadTrigger[] = [];
  const matches = view.tree.tokens.flatMap((_, word) => readWord(view, word, rules, unread) ?? []);
  const consumed = new Set(
    matches
      .filter(({ trigger }) => CONSUMING.has(trigger.predicate))
      .map(({ content }) => contentEvent(content, matches)),
  );
  const kept = matches.filter((match) => !consumed.has(match));
  return { claims: kept.flatMap((match) => toEventClaims(match, view.sentence)), unread };
}
