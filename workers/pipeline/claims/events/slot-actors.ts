import { dependent, dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import { actorsOf, ownersOf } from './actors.ts';
import { nounAgents } from './agents.ts';
import { takenBy } from './event-agents.ts';
import { isListed } from './event-lexicon.ts';
import type { CompiledTrigger, EventRules } from './event-rules.ts';
import { matchFixed } from './match-trigger.ts';
import { antecedent, mentioned, RELATIVE } from './named-near.ts';
import type { Actor, SentenceView } from './sentence-view.ts';
import { fillers } from './slots.ts';
import type { Slot } from './trigger-pattern.ts';
import { triggersAt } from './triggers-at.ts';
import { isPassiveVerb, isVerb } from './voice.ts';

/** What is done to a state's people is done to it; but who meets them or agrees with them does not do so with the state. */
const BETWEEN_ACTORS: ReadonlySet<string> = new Set(['AGREE', 'CONSULT', 'COOPERATE']);

/**
 * Whom a filled slot names; a thing stands for whose it is ("seized a Kenyan vessel", "backed Kenya's bid"), and, where
 * the object may be a place, for where it is ("bombed a camp in Guaviare").
 */
export function meantBy(
  view: SentenceView,
  at: number,
  { predicate, rule }: CompiledTrigger,
  rules: EventRules,
): Actor[] {
  const places = rule.places === true;
  const isBetween = BETWEEN_ACTORS.has(predicate);
  const meant = actorsOf(view, at, isBetween ? 'agent' : 'patient');
  if (meant.length > 0) return meant;
  if (isBetween && isListed(view.lexicon.people, view.tree.tokens[at])) return [];
  const doers = JUDGING.has(predicate) ? doersOfEvent(view, at, rules) : undefined;
  if (doers !== undefined) return doers.length > 0 ? doers : byPhrase(view, at);
  const owners = ownersOf(view, at);
  // "His father was convicted" is not told of him.
  if (isListed(view.lexicon.kin, view.tree.tokens[at])) return owners.filter(({ type }) => type !== 'Person');
  if (owners.length > 0) return owners;
  return places ? placesOf(view, at) : byPhrase(view, at);
}

/** What they are about is somebody's doing: "condemned the arrest of Berg" blames who arrested her. */
const JUDGING: ReadonlySet<string> = new Set(['ACCUSE', 'SUPPORT', 'REJECT']);

/** Who does what an event noun says whose own slot names another, or nothing where it is no such noun. */
function doersOfEvent(view: SentenceView, at: number, rules: EventRules): Actor[] | undefined {
  if (isVerb(view, at)) return undefined;
  const event = triggersAt(view, at, rules).find(({ pattern, rule }) => {
    const fixed = rule.silent === true ? undefined : matchFixed(view, at, pattern);
    if (fixed === undefined) return false;
    return pattern.slots.some((slot) =>
      slot.possessive
        ? dependent(view.tree, at, 'nmod:poss') !== undefined
        : slot.kind === 'entity' && fillers(view, slot, at, fixed).length > 0,
    );
  });
  return event === undefined ? undefined : nounAgents(view, at, takenBy(event.pattern.slots));
}

/** "slammed the move by Chile": parsers may hang the phrase on the verb, which has a subject of its own. */
function byPhrase(view: SentenceView, at: number): Actor[] {
  const { tree } = view;
  const { relation, head = -1 } = tree.tokens[at] ?? {};
  if (relation !== 'obj' || isPassiveVerb(view, head)) return [];
  return dependents(tree, head, 'obl')
    .filter((child) => child > at && prepositionOf(tree, child) === 'by')
    .flatMap((child) => actorsOf(view, child, 'agent'));
}

const WHERE = new Set(['in', 'of', 'at', 'near']);

const BORDERS = new Set(['border', 'frontier', 'boundary', 'crossing']);

/** "a camp in Guaviare", "a bridge in Peru", "the border with Chile". */
function placesOf(view: SentenceView, at: number): Actor[] {
  const { tree } = view;
  const { lemma = '', relation = '', head = -1, upos } = tree.tokens[at] ?? {};
  const isBorder = BORDERS.has(lemma);
  const own = dependents(tree, at, 'nmod', 'compound')
    .filter((child) => {
      const preposition = prepositionOf(tree, child);
      const isThere = WHERE.has(preposition) || (isBorder && preposition === 'with');
      return tree.tokens[child]?.relation === 'compound' || isThere;
    })
    .flatMap((child) => actorsOf(view, child, 'patient'))
    .filter(({ type }) => type === 'State' || (type === 'Place' && !isBorder));
  if (own.length > 0 || relation !== 'obj' || upos !== 'NOUN') return own;
  // "struck targets in Chile": the phrase may hang on the verb.
  return dependents(tree, head, 'obl')
    .filter((child) => child > at && WHERE.has(prepositionOf(tree, child)))
    .flatMap((child) => mentioned(view, child))
    .filter(({ type }) => type === 'State');
}

/**
 * A slot that names its nouns takes these, and whoever is named there; a state named there does not fit. With `Person`
 * among them only persons do: "fired Ivanov", not "fired Gazprom".
 */
export function fits(view: SentenceView, { nouns }: Slot, at: number): boolean {
  if (nouns === undefined) return true;
  // "the clinic, which was funded by Norway"
  const isRelative = RELATIVE.has(view.tree.tokens[at]?.tag ?? '');
  const { lemma = '', lower = '' } = view.tree.tokens[isRelative ? (antecedent(view, at) ?? at) : at] ?? {};
  if (nouns.includes(lemma) || nouns.includes(lower)) return true;
  // "two Danes" are people, "Denmark" is a state.
  const named = view.mentionsAt.get(at) ?? [];
  if (named.some(({ form }) => form === 'adjective')) return true;
  if (nouns.includes('Person')) return actorsOf(view, at, 'agent').some(({ type }) => type === 'Person');
  return named.some(({ type }) => type === 'Person' || type === 'Organization');
}
