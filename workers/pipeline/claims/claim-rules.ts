import { type EventType, PREDICATES, type Predicate, type Status } from '../../../schema/predicates.ts';
import { buildPhraseIndex, type PhraseIndex } from '../phrase-index.ts';
import { splitPhrases } from '../split-words.ts';
import { parsePattern, type Step } from './pattern.ts';

/**
 * How one kind of claim is read, as the files beside this one write it: words that trigger it, and what must stand
 * before and after them. `trigger` is a list of phrases, or `<title>` or `<kinship>` for any of those.
 * `pairs` makes one claim of every two subjects ("Biden and Kishida met").
 */
export interface ClaimRule {
  readonly id: string;
  readonly reason: string;
  readonly units: 'relation' | 'event';
  readonly before: string;
  readonly trigger: string;
  readonly after: string;
  readonly mode?: string;
  readonly status?: Status;
  readonly pairs?: boolean;
}

/** One file: the rules of one predicate. */
export interface ClaimRuleFamily {
  readonly predicate: string;
  readonly reason: string;
  readonly rules: readonly ClaimRule[];
}

export interface CompiledRule extends ClaimRule {
  readonly predicate: Predicate;
  /** Nearest to the trigger first. */
  readonly stepsBefore: readonly Step[];
  readonly stepsAfter: readonly Step[];
}

export interface ClaimRules {
  /** Rules by the phrase that triggers them. */
  readonly byPhrase: PhraseIndex<readonly CompiledRule[]>;
  readonly byTitle: readonly CompiledRule[];
  readonly byKinship: readonly CompiledRule[];
}

const isPredicate = (name: string): name is Predicate | EventType => (PREDICATES as readonly string[]).includes(name);

function compile(predicate: string, rule: ClaimRule): CompiledRule {
  if (!isPredicate(predicate)) throw new Error(`Rule ${rule.id} reads an unknown predicate "${predicate}"`);
  return { ...rule, predicate, stepsBefore: parsePattern(rule.before).reverse(), stepsAfter: parsePattern(rule.after) };
}

/** Prepares the rules for reading; throws when one names what does not exist, so that a wrong rule stops the start. */
export function buildClaimRules(families: readonly ClaimRuleFamily[]): ClaimRules {
  const rules = families.flatMap(({ predicate, rules: own }) => own.map((rule) => compile(predicate, rule)));
  const phrases = new Map<string, CompiledRule[]>();
  for (const rule of rules) {
    if (rule.trigger.startsWith('<')) continue;
    for (const phrase of splitPhrases(rule.trigger)) phrases.set(phrase, [...(phrases.get(phrase) ?? []), rule]);
  }
  return {
    byPhrase: buildPhraseIndex(phrases),
    byTitle: rules.filter((rule) => rule.trigger === '<title>'),
    byKinship: rules.filter((rule) => rule.trigger === '<kinship>'),
  };
}
