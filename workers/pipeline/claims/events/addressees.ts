import type { EventType } from '../../../../schema/predicates.ts';
import { prepositionOf } from '../../grammar/sentence-tree.ts';
import { verbAgents } from './agents.ts';
import type { EventRules } from './event-rules.ts';
import { matchFixed } from './match-trigger.ts';
import type { Actor, SentenceView } from './sentence-view.ts';
import { triggersAt } from './triggers-at.ts';
import { isVerb } from './voice.ts';

/** Offers, requests, charges and threats have somebody to whom they are made. */
export const ADDRESSED: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'ACCUSE', 'THREATEN']);
const ANSWERS: ReadonlySet<string> = new Set(['AGREE', 'REJECT']);

/** Whether somebody accepts or rejects what the noun says. */
export function isAnswered(view: SentenceView, noun: number, predicate: EventType, rules: EventRules): boolean {
  const { relation, head = -1 } = view.tree.tokens[noun] ?? {};
  const isObject = relation === 'obj' || relation === 'nsubj:pass' || relation === 'obl';
  if (!isObject || !ADDRESSED.has(predicate) || isVerb(view, noun)) return false;
  return triggersAt(view, head, rules).some(
    (trigger) => ANSWERS.has(trigger.predicate) && matchFixed(view, head, trigger.pattern) !== undefined,
  );
}

/**
 * To whom a noun is addressed that names nobody: who accepts or rejects what it says ("Djibouti turned down an Eritrean
 * offer"), or does what it asks ("released them at the request of the United States").
 */
export function addressees(
  view: SentenceView,
  noun: number,
  predicate: EventType,
  answered: boolean,
  agents: readonly Actor[],
): Actor[] {
  const { head = -1, relation } = view.tree.tokens[noun] ?? {};
  const isAsked = predicate === 'REQUEST' && relation === 'obl' && prepositionOf(view.tree, noun) === 'at';
  if (!isAsked && !answered) return [];
  return verbAgents(view, head).filter(({ entity }) => !agents.some((agent) => agent.entity === entity));
}
