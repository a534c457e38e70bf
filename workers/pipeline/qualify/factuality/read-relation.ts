import { dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import { type Climb, readClause } from './clause-reading.ts';
import type { Reading } from './combine-readings.ts';
import { readEvent } from './read-event.ts';
import { isBounded, relationMarking } from './relation-markings.ts';

const DEAD = new Set(['late', 'deceased', 'slain']);
const HOLDS: Reading = { status: 'ongoing', isNegated: false };

/** The verb that speaks of a relation: the head itself, or the verb whose complement a title is: "served as minister". */
function verbOf({ tree }: Climb, head: number): number | undefined {
  const token = tree.tokens[head];
  if (token === undefined) return undefined;
  if (token.upos === 'VERB' || dependents(tree, head, 'cop').length > 0) return head;
  const governor = tree.tokens[token.head];
  if (governor === undefined || (governor.upos !== 'VERB' && governor.upos !== 'AUX')) return undefined;
  const isComplement =
    token.relation === 'xcomp' || (token.relation.startsWith('obl') && prepositionOf(tree, head) === 'as');
  return isComplement ? token.head : undefined;
}

/** A verb in the past: "served" has ended, "was appointed" has begun, kinship and reduced clauses go on. */
function afterVerb(climb: Climb, verb: number, head: number, read: Reading): Reading {
  const { tree, lexicon } = climb;
  const { lemma = '', relation = '', tag, upos } = tree.tokens[verb] ?? {};
  const is = (list: string, word: string): boolean => lexicon.relations(`relation-${list}`).has(word);
  if (upos === 'VERB' && is('ending-verb', lemma) && read.status === 'occurred' && !read.isNegated)
    return { status: 'former', isNegated: false };
  if (read.status !== 'occurred') return read;
  if (upos === 'VERB' && is('coming-verb', lemma)) return { status: 'planned', isNegated: read.isNegated };
  if (hasPresentPerfect(climb, verb) && !isBounded(tree, verb)) return { status: 'ongoing', isNegated: read.isNegated };
  if (isBounded(tree, verb)) return { status: 'former', isNegated: read.isNegated };
  const isReduced = relation === 'acl' && tag === 'VBN';
  const isKin = is('kinship', tree.tokens[head]?.lemma ?? '');
  const isStarted = upos === 'VERB' && is('starting-verb', lemma);
  return { status: isKin || isReduced || isStarted ? 'ongoing' : 'former', isNegated: read.isNegated };
}

/**
 * Whether a standing relation holds, held or is to come. A title in passing holds unless the words around it say
 * otherwise; a title that is a predicate, or a verb, has the time of its clause.
 */
export function readRelation(climb: Climb, head: number): Reading {
  const isKin = climb.lexicon.relations('relation-kinship').has(climb.tree.tokens[head]?.lemma ?? '');
  const marking = relationMarking(climb, head);
  const verb = verbOf(climb, head);
  const isDead = marking?.status === 'former' && isKin && hasLate(climb, head);
  if (marking?.status !== undefined && !isDead) {
    const isNegated = verb !== undefined && readClause(climb, verb).isNegated;
    return { status: marking.status, isNegated };
  }
  if (verb === undefined) return HOLDS;
  return afterVerb(climb, verb, head, readEvent(climb, verb));
}

/** "Has served as minister since 2021" holds. */
const hasPresentPerfect = ({ tree }: Climb, verb: number): boolean =>
  dependents(tree, verb, 'aux').some((child) => {
    const { lemma, tag } = tree.tokens[child] ?? {};
    return lemma === 'have' && (tag === 'VBZ' || tag === 'VBP');
  });

/** Death ends an office, not kinship: "the late father of". */
const hasLate = ({ tree }: Climb, head: number): boolean =>
  dependents(tree, head, 'amod').some((child) => DEAD.has(tree.tokens[child]?.lower ?? ''));
