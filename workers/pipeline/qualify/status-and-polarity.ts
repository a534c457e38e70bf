import type { Polarity, Status } from '../../../schema/predicates.ts';
import type { WordClass } from '../annotate/word-classes.ts';
import type { ReadClaim } from '../document.ts';
import type { Token } from '../token.ts';

const has = (tokens: readonly Token[], wordClass: WordClass): boolean =>
  tokens.some((token) => token.classes.has(wordClass));
const hasWord = (tokens: readonly Token[], words: RegExp): boolean => tokens.some((token) => words.test(token.lower));

/** A condition so far before the claim still governs it. */
const CONDITION_REACH = 4;
/** A noun of action carries its adjectives right before it: "a proposed summit". */
const ADJECTIVE_REACH = 4;

/** The words of the claim around its trigger: those before it in the span, and the trigger itself. */
function partsOf(claim: ReadClaim, tokens: readonly Token[]) {
  const { span, trigger } = claim;
  return {
    lead: tokens.slice(Math.max(0, span.from - CONDITION_REACH), span.from),
    chain: tokens.slice(span.from, trigger.from),
    near: tokens.slice(Math.max(0, trigger.from - ADJECTIVE_REACH), trigger.from),
    trigger: tokens.slice(trigger.from, trigger.to),
    rest: tokens.slice(trigger.to, span.to),
  };
}

function relationStatus(claim: ReadClaim, tokens: readonly Token[]): Status {
  if (claim.predicate === 'FAMILY_OF') return 'ongoing';
  const span = tokens.slice(Math.max(0, claim.span.from - 1), claim.span.to);
  if (hasWord(span, /^(?:elect|designate)$/)) return 'planned';
  const isPast = has(span, 'ended') || hasWord(tokens.slice(claim.span.from, claim.trigger.from), /^(?:was|served)$/);
  return isPast ? 'former' : 'ongoing';
}

/** The status of an event by its verb: tense, modals, and words that put it in the future or in doubt. */
function eventStatus(claim: ReadClaim, tokens: readonly Token[]): Status {
  const { lead, chain, near, trigger, rest } = partsOf(claim, tokens);
  // "She said she would go" tells of a plan; "it would help" does not.
  const isFutureInPast = hasWord(chain, /^would$/) && has(tokens.slice(0, claim.trigger.from), 'speech');
  if (isFutureInPast && !has(lead, 'conditional')) return 'planned';
  if (has(chain, 'modal') || has(lead, 'conditional')) return 'possible';
  const isCarriedOut = hasWord(chain, /^(?:did|had|was|were)$/);
  if (!isCarriedOut && (has(chain, 'future') || hasWord(chain, /^to$/) || hasWord(lead, /^ahead$/))) return 'planned';
  if (hasWord(near, /^(?:planned|upcoming|scheduled|forthcoming)$/)) return 'planned';
  if (has(near, 'tentative') || (has(rest, 'tentative') && claim.predicate === 'CONSULT')) return 'possible';
  const isProgressive = hasWord(chain, /^(?:is|are|am|been|'re|'m)$/) && trigger[0]?.lower.endsWith('ing') === true;
  if (isProgressive || has(trigger, 'stative') || hasWord(chain, /^(?:making|pursuing|stepping|intensifying)$/))
    return 'ongoing';
  return 'occurred';
}

/** `occurred` unless the words of the rule, its verb or what governs it say otherwise. */
export function statusOf(claim: ReadClaim, tokens: readonly Token[]): Status {
  if (claim.status !== undefined) return claim.status;
  const isRelation = claim.predicate === 'HOLDS_OFFICE' || claim.predicate === 'FAMILY_OF';
  return isRelation ? relationStatus(claim, tokens) : eventStatus(claim, tokens);
}

/** Negated by "not", "never" or "no" among the words of the claim; the trigger's own "no" is part of its meaning. */
export function polarityOf(claim: ReadClaim, tokens: readonly Token[]): Polarity {
  const { chain, rest } = partsOf(claim, tokens);
  const isNegated = has(chain, 'negation') || (has(rest, 'negation') && claim.predicate !== 'REJECT');
  return isNegated ? 'negated' : 'affirmed';
}
