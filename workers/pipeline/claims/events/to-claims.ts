import { SYMMETRIC_PREDICATES } from '../../../../schema/predicates.ts';
import type { ReadClaim, TokenSpan } from '../../claim.ts';
import { contentMode } from './content.ts';
import type { EventMatch } from './event-match.ts';
import type { Actor } from './sentence-view.ts';

type Ends = readonly [Actor, Actor | undefined];

const pairsOf = (actors: readonly Actor[]): Ends[] =>
  actors.flatMap((left, index) => actors.slice(index + 1).map((right): Ends => [left, right]));

/** Subject and object of every claim that a match stands for: one per pair of those who act together, one per object. */
function endsOf({ trigger, agents, objects }: EventMatch): Ends[] {
  const { rule, predicate } = trigger;
  const [subjects, others] = rule.swap === true ? [objects, agents] : [agents, objects];
  if (rule.object === 'none') return subjects.map((subject): Ends => [subject, undefined]);
  const distinct = others.filter(({ entity }) => !subjects.some((subject) => subject.entity === entity));
  if (rule.together === true) {
    const all = [...subjects, ...distinct];
    const isVisit = rule.mode === 'visit';
    if (distinct.length === 0 || subjects.length === 0) {
      const pairs = pairsOf(all);
      return SYMMETRIC_PREDICATES.has(predicate) ? pairs : [...pairs, ...pairs.map(([a, b]): Ends => [b as Actor, a])];
    }
    if (rule.mode === 'multilateral' && !isVisit) return pairsOf(all);
  }
  if (distinct.length === 0)
    return rule.object === 'optional' ? subjects.map((subject): Ends => [subject, undefined]) : [];
  return subjects.flatMap((subject) => distinct.map((object): Ends => [subject, object]));
}

/** Three or more who meet do so multilaterally; requests and threats are of the kind of what is asked or threatened. */
function modeOf({ trigger: { rule, predicate }, agents, objects, contentKind }: EventMatch): string | undefined {
  if (rule.mode === 'content') return contentMode(predicate, contentKind);
  const isMany = predicate === 'CONSULT' && rule.together === true && agents.length + objects.length > 2;
  return rule.mode ?? (isMany ? 'multilateral' : undefined);
}

function spanOf(tokens: readonly number[]): TokenSpan {
  return { from: Math.min(...tokens), to: Math.max(...tokens) + 1 };
}

/** The claims of one match. */
export function toEventClaims(match: EventMatch, sentence: number): ReadClaim[] {
  const { trigger, word, head, fixed } = match;
  const { rule, predicate } = trigger;
  const mode = modeOf(match);
  const { status = match.answered ? 'occurred' : undefined, polarity = match.answered ? 'affirmed' : undefined } = rule;
  const words = [word, head, ...fixed];
  return endsOf(match).map(([subject, object]) => ({
    predicate,
    subject: subject.entity,
    ...(object === undefined ? {} : { object: object.entity }),
    ...(mode === undefined ? {} : { mode }),
    ...(status === undefined ? {} : { status }),
    ...(polarity === undefined ? {} : { polarity }),
    sentence,
    head,
    trigger: spanOf(words),
    span: spanOf([...words, subject.token, ...(object === undefined ? [] : [object.token])]),
    rule: rule.id,
  }));
}
