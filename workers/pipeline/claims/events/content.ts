import type { EventType } from '../../../../schema/predicates.ts';
import { dependent, dependents } from '../../grammar/sentence-tree.ts';
import { isListed } from './event-lexicon.ts';
import type { CompiledTrigger, EventRules } from './event-rules.ts';
import { matchFixed } from './match-trigger.ts';
import type { SentenceView } from './sentence-view.ts';
import { fillers } from './slots.ts';
import { triggersAt } from './triggers-at.ts';
import { isVerb } from './voice.ts';

/** What kind of event is asked for, refused or threatened. */
export interface ContentKind {
  readonly predicate: EventType;
  readonly mode?: string;
  /** What it is itself, where that says of what kind it is: the offer of "an offer of talks". */
  readonly form?: EventType;
}

/** The mode of a request or a refusal, by what kind of event is asked for. */
const MODES: Partial<Record<EventType, string>> = {
  CONSULT: 'meet',
  AID: 'assist',
  COOPERATE: 'assist',
  SUPPORT: 'assist',
  RETREAT: 'yield',
  CONCEDE: 'yield',
};

/** A threat is one of what it threatens with. */
const THREATS: Partial<Record<EventType, string>> = {
  ASSAULT: 'violence',
  MOBILIZE: 'violence',
  COERCE: 'restrict',
  SANCTION: 'relations',
};
const THREAT_MODES: Readonly<Record<string, string>> = {
  arrest: 'arrest',
  deport: 'expel',
  expel: 'expel',
  seize: 'territory',
};

/** The mode that what is asked, refused or threatened gives to a claim; nothing where that is no event we know. */
export function contentMode(predicate: EventType, content: ContentKind | undefined): string | undefined {
  if (predicate === 'THREATEN') {
    return content === undefined ? undefined : (THREAT_MODES[content.mode ?? ''] ?? THREATS[content.predicate]);
  }
  if (content === undefined) return 'change';
  // "declined the invitation", "rejected a request for helicopters"
  const isAnswer = content.predicate === 'REQUEST' && content.mode !== undefined && content.mode !== 'content';
  return isAnswer ? content.mode : (MODES[content.predicate] ?? 'change');
}

/** The event noun behind one that only counts it: "talks" of "a round of talks". */
export const counted = (view: SentenceView, at: number): number[] => {
  const isContainer = isListed(view.lexicon.containers, view.tree.tokens[at]);
  return isContainer ? [at, ...dependents(view.tree, at, 'nmod')] : [at];
};

/** A trigger whose words stand here, and with them the prepositions that it needs: "leave for", not "leave". */
function isHere(view: SentenceView, at: number, { pattern }: CompiledTrigger): boolean {
  const fixed = matchFixed(view, at, pattern);
  if (fixed === undefined) return false;
  const needed = pattern.slots.filter(({ prepositions }) => prepositions.length > 0);
  // A noun is of its kind without its partners: "aid", "talks".
  if (!isVerb(view, at) || needed.length === 0 || needed.length < pattern.slots.length) return true;
  return needed.every((slot) => fillers(view, slot, at, fixed).length > 0);
}

/** Offers, demands and plans are of the kind of what is offered: "turned down an offer of talks". */
const OPEN: ReadonlySet<string> = new Set(['AGREE', 'REQUEST']);

const modeFor = (kind: ContentKind): ContentKind => ({
  predicate: 'REQUEST',
  mode: contentMode('REQUEST', kind) ?? 'change',
});

/**
 * What kind of event is asked for: that of the first rule whose words stand there. Who would take part need not be
 * said, as in "a push for a summit"; a verb that only supports a noun is of the noun's kind.
 */
export function contentKind(
  view: SentenceView,
  content: readonly number[],
  rules: EventRules,
  depth = 0,
): ContentKind | undefined {
  const { tree, lexicon } = view;
  for (const at of content) {
    const object = isListed(lexicon.supports, tree.tokens[at]) ? dependent(tree, at, 'obj') : undefined;
    const supported = object === undefined || depth > 1 ? undefined : contentKind(view, [object], rules, depth + 1);
    if (supported !== undefined) return supported;
    const trigger = triggersAt(view, at, rules).find((candidate) => isHere(view, at, candidate));
    if (trigger === undefined) continue;
    const { predicate, rule } = trigger;
    const below = OPEN.has(predicate) && depth < 2 ? dependents(tree, at, 'nmod', 'acl') : [];
    const offered = below.length === 0 ? undefined : contentKind(view, below, rules, depth + 1);
    if (offered !== undefined && rule.mode !== 'meet') {
      return predicate === 'REQUEST' ? modeFor(offered) : { ...offered, form: predicate };
    }
    return { predicate, ...(rule.mode === undefined ? {} : { mode: rule.mode }) };
  }
  return undefined;
}
