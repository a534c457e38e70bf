import { ancestors, baseRelation, dependent, dependents } from '../grammar/sentence-tree.ts';
import type { SentenceView } from './sentence-view.ts';

const RELATIVE = new Set(['who', 'which', 'that', 'whom', 'whose']);

/** What a relative pronoun stands for: the noun on which its clause hangs. */
function behindRelative({ tree, tokens }: SentenceView, clause: number, subject: number): number {
  const isRelative = RELATIVE.has(tokens[subject]?.lower ?? '') && tokens[clause]?.relation === 'acl:relcl';
  return isRelative ? (tree.tokens[clause]?.head ?? subject) : subject;
}

/** The subject that stands at a predicate, looked up behind a relative pronoun. */
export function ownSubject(view: SentenceView, clause: number): number | undefined {
  const subjects = dependents(view.tree, clause, 'nsubj');
  // Where the parser sees two, the one next to the verb is right: the other belongs to a phrase before it.
  const subject = subjects.filter((at) => at < clause).at(-1) ?? subjects[0];
  return subject === undefined ? undefined : behindRelative(view, clause, subject);
}

/** The subject of a predicate, also where it is only understood: shared, controlled, or the noun of a participle. */
export function understoodSubject(view: SentenceView, clause: number): number | undefined {
  let at = clause;
  for (let depth = 0; depth < 12; depth += 1) {
    const own = ownSubject(view, at);
    if (own !== undefined) return own;
    const { relation = '', head = -1 } = view.tokens[at] ?? {};
    if (head < 0) return undefined;
    const base = baseRelation(relation);
    if (base === 'acl') return head;
    if (base === 'xcomp') {
      const object = dependent(view.tree, head, 'obj', 'iobj');
      if (object !== undefined && object < at) return object;
    } else if (base !== 'conj' && base !== 'advcl' && base !== 'ccomp') return undefined;
    at = head;
  }
  return undefined;
}

const isPredicate = ({ tokens }: SentenceView, at: number): boolean => {
  const { upos = '', relation = '' } = tokens[at] ?? {};
  const base = baseRelation(relation);
  return (
    upos === 'VERB' || base === 'root' || base === 'ccomp' || base === 'advcl' || base === 'acl' || base === 'xcomp'
  );
};

/** The predicate in whose clause a token stands. */
export const clauseOf = (view: SentenceView, at: number): number | undefined =>
  ancestors(view.tree, at).find((ancestor) => isPredicate(view, ancestor));

/** The tokens that a pronoun which is no possessive cannot mean: subject and objects of its own clause. */
export function coarguments(view: SentenceView, at: number): number[] {
  const clause = clauseOf(view, at);
  if (clause === undefined) return [];
  const subject = understoodSubject(view, clause);
  const objects = dependents(view.tree, clause, 'obj', 'iobj', 'obl').filter((object) => object !== at);
  return subject === undefined ? objects : [subject, ...objects];
}

/**
 * The subjects of the clauses around a token, and the owners of the nouns around it ("Kim's call to his aide"),
 * nearest first. Only what stands before the token: what follows it is rarely meant.
 */
export function subjectsAbove(view: SentenceView, at: number): number[] {
  const found: number[] = [];
  let below = at;
  for (const clause of ancestors(view.tree, at)) {
    const owner = dependent(view.tree, clause, 'nmod:poss');
    const subject = ownSubject(view, clause);
    const isParticiple = view.tokens[clause]?.relation === 'acl' && subject === undefined;
    const isSecond = view.tokens[below]?.relation === 'conj';
    // "Ruto and his wife": the first of two that are joined may own the second.
    const candidates = [owner, subject, isParticiple ? view.tokens[clause]?.head : isSecond ? clause : undefined];
    for (const candidate of candidates) {
      // A pronoun inside of a subject does not mean that subject.
      if (candidate !== undefined && candidate < at && candidate !== below && !found.includes(candidate)) {
        found.push(candidate);
      }
    }
    below = clause;
  }
  return found;
}

/** The subject of the clause that opens a sentence, as the subject of the main clause or its owner may mean it. */
export function openingSubject(view: SentenceView, at: number): number | undefined {
  const { relation = '', head = -1, tag } = view.tokens[at] ?? {};
  // "its ambassador Ana Ruiz said": the title may hang on the name.
  const titled = view.tokens[head];
  const owned = titled?.relation === 'nmod:desc' ? view.tokens[titled.head] : titled;
  const isSubject = relation === 'nsubj' || (tag === 'PRP$' && owned?.relation === 'nsubj');
  const clause = isSubject ? clauseOf(view, at) : undefined;
  if (clause === undefined) return undefined;
  // "Ruto flew to Kisumu, his office said": the clause of what is said opens the sentence too.
  const opening = dependents(view.tree, clause, 'advcl', 'ccomp', 'parataxis').find((child) => child < at);
  return opening === undefined ? undefined : dependent(view.tree, opening, 'nsubj');
}

/** The predicates on which everything else in a sentence hangs; asides and parallel clauses have their own. */
export const rootOf = ({ tokens }: SentenceView): number => tokens.findIndex(({ relation }) => relation === 'root');

/** A noun and what is coordinated with it: "Ruto and Kiir". */
export const withConjuncts = ({ tree }: SentenceView, at: number): number[] => [at, ...dependents(tree, at, 'conj')];
