import type { EventType } from '../../../../schema/predicates.ts';
import { dependents } from '../../grammar/sentence-tree.ts';
import { actorsOf, ownersOf } from './actors.ts';
import type { Actor, SentenceView } from './sentence-view.ts';

/** Who asks, whether a place may be concerned, and what kind of claim it is. */
export interface Asking {
  readonly agents: readonly Actor[];
  readonly places: boolean;
  readonly predicate: EventType;
}

/** Prepositions that name the other side of what is asked: "talks with", "concessions from". */
const OTHER_SIDE = ['with', 'from', 'by', 'to', 'against', 'between'];
const DEEPEST = 2;
const DONE_TO: ReadonlySet<string> = new Set(['THREATEN', 'CONCEDE', 'AGREE']);

const isNominal = ({ tree }: SentenceView, at: number): boolean => tree.tokens[at]?.upos !== 'VERB';

function namedIn(view: SentenceView, at: number, asking: Asking, depth: number): Actor[] {
  const { tree } = view;
  const isOther = ({ entity, type }: Actor): boolean =>
    (asking.places || type !== 'Place') && !asking.agents.some((agent) => agent.entity === entity);
  const phrases = (): Actor[] =>
    dependents(tree, at, 'nmod', 'obl')
      .filter((child) =>
        dependents(tree, child, 'case').some((mark) => OTHER_SIDE.includes(tree.tokens[mark]?.lower ?? '')),
      )
      .flatMap((child) => {
        const meant = actorsOf(view, child, 'patient');
        // "abandoned its commitment to reunification with the South"
        return meant.length > 0 || depth >= DEEPEST ? meant : namedIn(view, child, asking, depth + 1);
      });
  const direct = (): Actor[] =>
    dependents(tree, at, 'obj', 'iobj').flatMap((child) => {
      const meant = actorsOf(view, child, 'patient');
      if (meant.length > 0 || depth >= DEEPEST) return meant;
      return [...ownersOf(view, child), ...namedIn(view, child, asking, depth + 1)];
    });
  const subjects = (): Actor[] => dependents(tree, at, 'nsubj').flatMap((child) => actorsOf(view, child, 'patient'));
  const itself = (): Actor[] => actorsOf(view, at, 'patient');
  const owners = (): Actor[] => (isNominal(view, at) ? ownersOf(view, at) : []);
  // Who is to do it is asked; but a threat, a promise or an admission is to whom it is done.
  const ways = [itself, ...(DONE_TO.has(asking.predicate) ? [] : [subjects]), direct, phrases, owners];
  for (const way of ways) {
    const found = way().filter(isOther);
    if (found.length > 0) return found;
  }
  return [];
}

/**
 * Whom something asked, refused or threatened concerns: those named in it other than who asks. "refused to recognise
 * Kosovo", "seeks talks with Iran", "rejected Japan's offer".
 */
export function contentActors(view: SentenceView, content: readonly number[], asking: Asking): Actor[] {
  for (const at of content) {
    const found = namedIn(view, at, asking, 0);
    if (found.length > 0) return found;
  }
  return [];
}
