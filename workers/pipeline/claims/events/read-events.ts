import type { ReadClaim, UnreadTrigger } from '../../claim.ts';
import { dependents } from '../../grammar/sentence-tree.ts';
import type { Token } from '../../token.ts';
import { ADDRESSED } from './addressees.ts';
import { contentKind } from './content.ts';
import type { EventMatch } from './event-match.ts';
import type { EventRules } from './event-rules.ts';
import { readMatch } from './read-match.ts';
import type { SentenceView } from './sentence-view.ts';
import { toEventClaims } from './to-claims.ts';
import { triggersAt } from './triggers-at.ts';
import { isVerb } from './voice.ts';

export interface EventReading {
  readonly claims: readonly ReadClaim[];
  readonly unread: readonly UnreadTrigger[];
}

/** What these ask for, refuse or threaten with is no event of its own (ontology: seeking a meeting is a request). */
const CONSUMING: ReadonlySet<string> = new Set(['REQUEST', 'REJECT', 'THREATEN']);

interface WordReading {
  readonly match?: EventMatch;
  readonly unread?: UnreadTrigger;
  /** What is asked for here, although it is not said who asks. */
  readonly consumes: readonly number[];
}

/** What is asked together with something else has the form of that: two infinitives, two nouns. */
const joinedTo = ({ tree }: SentenceView, at: number): number[] =>
  dependents(tree, at, 'conj').filter((other) => tree.tokens[other]?.tag === tree.tokens[at]?.tag);

/**
 * What a claim makes part of itself. What somebody refuses or denies may have been said by somebody else, and then
 * is an event of its own: an offer, a request, a charge, a threat.
 */
function consumedBy(view: SentenceView, { trigger, content }: EventMatch, rules: EventRules): readonly number[] {
  if (!CONSUMING.has(trigger.predicate) || trigger.rule.keeps === true) return [];
  // "called on Uganda to repeal the law and to free the editors"
  const all = [...content, ...content.flatMap((at) => joinedTo(view, at))];
  if (trigger.predicate !== 'REJECT') return all;
  return all.filter((at) => {
    const kind = isVerb(view, at) ? undefined : contentKind(view, [at], rules);
    return !ADDRESSED.has(kind?.form ?? kind?.predicate ?? '');
  });
}

/** The first trigger that reads a word is believed; when none does, the first reason is kept. */
function readWord(view: SentenceView, word: number, rules: EventRules): WordReading {
  let unread: UnreadTrigger | undefined;
  let consumes: readonly number[] = [];
  for (const trigger of triggersAt(view, word, rules)) {
    const found = readMatch(view, word, trigger, rules);
    const isConsuming = CONSUMING.has(trigger.predicate);
    if ('trigger' in found) return { match: found, consumes: consumedBy(view, found, rules) };
    if (found.reason === 'silent') return { consumes: [] };
    if (found.reason === 'words missing') continue;
    unread ??= { sentence: view.sentence, word, rule: trigger.rule.id, reason: found.reason };
    // "The visit was cancelled", nobody says by whom: it is still the visit that is told of.
    if (isConsuming && trigger.predicate !== 'REJECT' && consumes.length === 0) consumes = found.content;
  }
  return unread === undefined ? { consumes } : { unread, consumes };
}

/** "ended cooperation with": the noun belongs to the verb's event; talks that a third party hosts are still talks. */
const swallowed = ({ trigger, word, fixed }: EventMatch): readonly number[] =>
  trigger.rule.mode === 'third-party' || trigger.rule.keeps === true ? [] : fixed.filter((at) => at !== word);

const isGoals = (token: Token | undefined): boolean => token?.shape === 'number' && token.text.length < 3;

/** "Uganda beat Tanzania 2-1", "crushed them by nine wickets". */
function isSport({ tree: { tokens }, lexicon }: SentenceView): boolean {
  return tokens.some((token, at) => {
    if (token.upos === 'NOUN') return lexicon.sport.has(token.lemma);
    const isHyphen = token.text === '-' || token.text === '–';
    return isHyphen && isGoals(tokens[at - 1]) && isGoals(tokens[at + 1]) && tokens[at - 2]?.upos !== 'NOUN';
  });
}

/** Reads the events of one sentence. */
export function readEvents(view: SentenceView, rules: EventRules): EventReading {
  if (isSport(view)) return { claims: [], unread: [] };
  const words = view.tree.tokens.map((_, word) => readWord(view, word, rules));
  const matches = words.flatMap(({ match }) => match ?? []);
  const consumed = new Set([...words.flatMap(({ consumes }) => consumes), ...matches.flatMap(swallowed)]);
  const isConsumed = ({ word }: EventMatch): boolean => consumed.has(word);
  const parts = matches.filter(isConsumed).map(
    ({ word, trigger }): UnreadTrigger => ({
      sentence: view.sentence,
      word,
      rule: trigger.rule.id,
      reason: 'part of another claim',
    }),
  );
  return {
    claims: matches.filter((match) => !isConsumed(match)).flatMap((match) => toEventClaims(match, view.sentence)),
    unread: [...words.flatMap(({ unread }) => unread ?? []), ...parts],
  };
}
