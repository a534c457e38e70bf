import { dependent, dependents } from '../grammar/sentence-tree.ts';
import { clauseOf } from './clauses.ts';
import type { Discourse } from './discourse.ts';
import { personAt } from './persons-in-sentence.ts';
import type { Resolved, SentenceView } from './sentence-view.ts';

/** "When Ruto met the governor in Kisumu, he smiled": the subject of the clause that opens the sentence. */
export function inOpeningClause(
  view: SentenceView,
  at: number,
  isFree: (mention: Resolved | undefined) => mention is Resolved,
): Resolved | undefined {
  const clause = clauseOf(view, at);
  const { relation = '', head = -1, tag } = view.tokens[at] ?? {};
  const isSubject = relation === 'nsubj' || (tag === 'PRP$' && view.tokens[head]?.relation === 'nsubj');
  if (clause === undefined || !isSubject) return undefined;
  // "Ruto flew to Kisumu, his office said": the clause of what is said opens the sentence too.
  const opening = dependents(view.tree, clause, 'advcl', 'ccomp', 'parataxis').find((child) => child < at);
  const subject = opening === undefined ? undefined : dependent(view.tree, opening, 'nsubj');
  const person = subject === undefined ? undefined : personAt(view, subject);
  return isFree(person) ? person : undefined;
}

/** "His nephew chairs the bank. His brother is a judge": sentences that open with the same owner speak of one. */
export function ownerInParallel(discourse: Discourse, view: SentenceView, at: number): Resolved | undefined {
  const [earlier] = discourse.before(view, 1);
  const token = view.tokens[at];
  const isOwner = at === 0 && token?.tag === 'PRP$' && earlier?.tokens[0]?.lower === token.lower;
  return isOwner && view.block === earlier.block ? earlier.byHead.get(0)?.[0] : undefined;
}
