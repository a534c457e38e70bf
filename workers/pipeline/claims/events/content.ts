import type { EventType } from '../../../../schema/predicates.ts';
import { dependents } from '../../grammar/sentence-tree.ts';
import { actorsOf, ownersOf } from './actors.ts';
import { isListed } from './event-lexicon.ts';
import type { EventRules } from './event-rules.ts';
import { matchFixed } from './match-trigger.ts';
import type { Actor, SentenceView } from './sentence-view.ts';
import { triggersAt } from './triggers-at.ts';

/** The mode of a request or a refusal, by what kind of event is asked for. */
const MODES: Partial<Record<EventType, string>> = {
  CONSULT: 'meet',
  AID: 'assist',
  COOPERATE: 'assist',
  SUPPORT: 'assist',
  RETREAT: 'yield',
  CONCEDE: 'yield',
};

/** A threat is one of what it threatens with. */
const THREATS: Partial<Record<EventType, string>> = {
  ASSAULT: 'violence',
  MOBILIZE: 'violence',
  COERCE: 'restrict',
  SANCTION: 'relations',
};

/** The mode that what is asked, refused or threatened gives to a claim; nothing where that is no event we know. */
export function contentMode(predicate: EventType, content: EventType | undefined): string | undefined {
  if (predicate === 'THREATEN') return content === undefined ? undefined : THREATS[content];
  return content === undefined ? 'change' : (MODES[content] ?? 'change');
}

/** Prepositions that name the other side of what is asked: "talks with", "concessions from". */
const OTHER_SIDE = ['with', 'from', 'by', 'to', 'against', 'between'];

const DEEPEST = 2;

/**
 * Whom something asked or refused concerns: those named in it other than who asks. "refused to recognise Kosovo",
 * "seeks talks with Iran", "rejected Japan's offer".
 */
export function contentActors(view: SentenceView, at: number, agents: readonly Actor[], depth = 0): Actor[] {
  const { tree } = view;
  const isOther = ({ entity, type }: Actor): boolean =>
    type !== 'Place' && !agents.some((agent) => agent.entity === entity);
  const phrases = (): Actor[] =>
    dependents(tree, at, 'nmod', 'obl')
      .filter((child) =>
        dependents(tree, child, 'case').some((mark) => OTHER_SIDE.includes(tree.tokens[mark]?.lower ?? '')),
      )
      .flatMap((child) => {
        const meant = actorsOf(view, child, 'patient');
        // "abandoned its commitment to reunification with the South"
        return meant.length > 0 || depth >= DEEPEST ? meant : contentActors(view, child, agents, depth + 1);
      });
  const direct = (): Actor[] =>
    dependents(tree, at, 'obj', 'iobj').flatMap((child) => {
      const meant = actorsOf(view, child, 'patient');
      if (meant.length > 0 || depth >= DEEPEST) return meant;
      return [...ownersOf(view, child), ...contentActors(view, child, agents, depth + 1)];
    });
  const subjects = (): Actor[] => dependents(tree, at, 'nsubj').flatMap((child) => actorsOf(view, child, 'patient'));
  const itself = (): Actor[] => actorsOf(view, at, 'patient');
  const owners = (): Actor[] => (tree.tokens[at]?.upos === 'VERB' ? [] : ownersOf(view, at));
  for (const way of [itself, subjects, direct, phrases, owners]) {
    const found = way().filter(isOther);
    if (found.length > 0) return found;
  }
  return [];
}

/** The event noun behind one that only counts it: "talks" of "a round of talks". */
export const counted = (view: SentenceView, at: number): number[] => {
  const isContainer = isListed(view.lexicon.containers, view.tree.tokens[at]);
  return isContainer ? [at, ...dependents(view.tree, at, 'nmod')] : [at];
};

/**
 * What kind of event is asked for: that of the first rule whose words stand there. Who would take part need not be
 * said, as in "a push for a summit".
 */
export function contentType(view: SentenceView, content: readonly number[], rules: EventRules): EventType | undefined {
  for (const at of content) {
    const trigger = triggersAt(view, at, rules).find(({ pattern }) => matchFixed(view, at, pattern) !== undefined);
    if (trigger !== undefined) return trigger.predicate;
  }
  return undefined;
}
