import { longestPhrase } from '../phrase-index.ts';
import type { Token } from '../token.ts';
import type { ClaimRules, CompiledRule } from './claim-rules.ts';
import type { Unit } from './unit.ts';

/** Where rules may read: the units of the trigger, first and last, and the role that its words give. */
export interface Trigger {
  readonly first: number;
  readonly last: number;
  readonly rules: readonly CompiledRule[];
  readonly role?: string;
}

function triggerAt(
  units: readonly Unit[],
  at: number,
  tokens: readonly Token[],
  rules: ClaimRules,
): Trigger | undefined {
  const unit = units[at];
  if (unit?.kind === 'title') return { first: at, last: at, rules: rules.byTitle, role: unit.role ?? '' };
  if (unit?.kind !== 'word') return undefined;
  if (unit.token.classes.has('kinship')) return { first: at, last: at, rules: rules.byKinship, role: unit.token.lower };
  const phrase = longestPhrase(tokens, unit.from, rules.byPhrase);
  if (phrase === undefined) return undefined;
  // A phrase of several words must not run into a name.
  const last = at + (phrase.to - unit.from) - 1;
  return units[last]?.to === phrase.to ? { first: at, last, rules: phrase.value } : undefined;
}

/** The places of a sentence at which some rule may read; none inside another: "lack of interest in" is no interest. */
export function findTriggers(units: readonly Unit[], tokens: readonly Token[], rules: ClaimRules): Trigger[] {
  const triggers: Trigger[] = [];
  for (let at = 0; at < units.length; ) {
    const trigger = triggerAt(units, at, tokens, rules);
    if (trigger !== undefined) triggers.push(trigger);
    at = (trigger?.last ?? at) + 1;
  }
  return triggers;
}
