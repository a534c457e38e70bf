import type { ReadClaim, TokenSpan } from '../document.ts';
import type { CompiledRule } from './claim-rules.ts';
import type { Unit } from './unit.ts';

export interface Reading {
  readonly rule: CompiledRule;
  readonly sentence: number;
  readonly subject: Unit;
  readonly object?: Unit;
  readonly span: TokenSpan;
  readonly trigger: TokenSpan;
  readonly role?: string;
}

/** Every two of a list, in its order. */
const pairsOf = (entities: readonly string[]): [string, string][] =>
  entities.flatMap((left, index) => entities.slice(index + 1).map((right): [string, string] => [left, right]));

/** Subject and object of every claim that a reading stands for: one per pair, one per object. */
function endsOf({ rule, subject, object }: Reading): [string, string | undefined][] {
  if (rule.pairs === true) return pairsOf(subject.entities);
  if (object === undefined) return subject.entities.map((entity) => [entity, undefined]);
  return subject.entities.flatMap((left) => object.entities.map((right): [string, string] => [left, right]));
}

/** The claims of one reading; nobody is anything to themselves. */
export function toClaims(reading: Reading): ReadClaim[] {
  const { rule, sentence, span, trigger, role } = reading;
  return endsOf(reading)
    .filter(([subject, object]) => subject !== object)
    .map(([subject, object]) => ({
      predicate: rule.predicate,
      subject,
      ...(object === undefined ? {} : { object }),
      ...(rule.mode === undefined ? {} : { mode: rule.mode }),
      ...(role === undefined ? {} : { role }),
      ...(rule.status === undefined ? {} : { status: rule.status }),
      sentence,
      head: trigger.to - 1,
      trigger,
      span,
      rule: rule.id,
    }));
}
