import type { EventType } from '../../../../schema/predicates.ts';
import { dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import { actorsOf, ownersOf } from './actors.ts';
import { nounAgents, verbAgents } from './agents.ts';
import { counted } from './content.ts';
import { contentActors } from './content-actors.ts';
import { agentsOf, authorities } from './event-agents.ts';
import { isListed } from './event-lexicon.ts';
import type { CompiledTrigger, EventRules } from './event-rules.ts';
import { matchFixed } from './match-trigger.ts';
import { containerOf, namedBefore } from './noun-support.ts';
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
function meantBy(view: SentenceView, at: number, { predicate, rule }: CompiledTrigger): Actor[] {
  const places = rule.places === true;
  const isBetween = BETWEEN_ACTORS.has(predicate);
  const meant = actorsOf(view, at, isBetween ? 'agent' : 'patient');
  if (meant.length > 0) return meant;
  if (isBetween && isListed(view.lexicon.people, view.tree.tokens[at])) return [];
  const owners = ownersOf(view, at);
  return owners.length > 0 || !places ? owners : placesOf(view, at);
}

const WHERE = new Set(['in', 'of', 'at', 'near']);

const placesOf = (view: SentenceView, at: number): Actor[] =>
  dependents(view.tree, at, 'nmod', 'compound')
    .filter((child) => view.tree.tokens[child]?.relation === 'compound' || WHERE.has(prepositionOf(view.tree, child)))
    .flatMap((child) => actorsOf(view, child, 'patient'))
    .filter(({ type }) => type === 'Place');

const governing = ({ stateOfSeat }: SentenceView, actor: Actor): Actor => {
  const state = stateOfSeat.get(actor.entity);
  return state === undefined ? actor : { ...actor, entity: state, type: 'State' };
};

/** A slot that names its nouns takes these, and whoever is named there; a state named there does not fit. */
function fits(view: SentenceView, { nouns }: Slot, at: number): boolean {
  if (nouns === undefined) return true;
  const { lemma = '', lower = '' } = view.tree.tokens[at] ?? {};
  if (nouns.includes(lemma) || nouns.includes(lower)) return true;
  // "two Danes" are people, "Denmark" is a state.
  return (view.mentionsAt.get(at) ?? []).some(
    ({ type, form }) => type === 'Person' || type === 'Organization' || form === 'adjective',
  );
}

const unique = (actors: readonly Actor[]): Actor[] => [
  ...new Map(actors.map((actor) => [actor.entity, actor])).values(),
];

/** "restored relations after talks brokered by Beijing": those who talk, as the noun or its clause tells. */
function partiesOf(view: SentenceView, noun: number): Actor[] {
  const own = nounAgents(view, noun, ['by']);
  const { relation, head = -1 } = view.tree.tokens[containerOf(view, noun) ?? noun] ?? {};
  return own.length > 0 || relation !== 'obl' ? own : verbAgents(view, head);
}

/** Offers, requests, charges and threats have somebody to whom they are made. */
export const ADDRESSED: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'ACCUSE', 'THREATEN']);
const ANSWERS: ReadonlySet<string> = new Set(['AGREE', 'REJECT']);

function isAnswered(view: SentenceView, noun: number, predicate: EventType, rules: EventRules): boolean {
  const { relation, head = -1 } = view.tree.tokens[noun] ?? {};
  const isObject = relation === 'obj' || relation === 'nsubj:pass' || relation === 'obl';
  if (!isObject || !ADDRESSED.has(predicate) || isVerb(view, noun)) return false;
  return triggersAt(view, head, rules).some(
    (trigger) => ANSWERS.has(trigger.predicate) && matchFixed(view, head, trigger.pattern) !== undefined,
  );
}

/** Who accepts or rejects what the noun says, and so is to whom it was said: "Djibouti turned down an Eritrean offer". */
function answerers(
  view: SentenceView,
  noun: number,
  { predicate }: CompiledTrigger,
  rules: EventRules,
  agents: readonly Actor[],
): Actor[] {
  const { head = -1, relation } = view.tree.tokens[noun] ?? {};
  // "released them at the request of the United States"
  const isAsked = predicate === 'REQUEST' && relation === 'obl' && prepositionOf(view.tree, noun) === 'at';
  if (!isAsked && !isAnswered(view, noun, predicate, rules)) return [];
  return verbAgents(view, head).filter(({ entity }) => !agents.some((agent) => agent.entity === entity));
}

export interface Arguments {
  readonly agents: readonly Actor[];
  readonly objects: readonly Actor[];
  readonly content: readonly number[];
  /** Whether something stands in every slot for an entity, named or not. */
  readonly filled: boolean;
  /** Whether somebody accepts or rejects what the noun says. */
  readonly answered: boolean;
}

/** Who takes part in the event of a trigger whose fixed words stand at `fixed`. */
export function findArguments(
  view: SentenceView,
  word: number,
  trigger: CompiledTrigger,
  fixed: readonly number[],
  rules: EventRules,
): Arguments {
  const { pattern, rule } = trigger;
  const entitySlots = pattern.slots.filter(({ kind }) => kind === 'entity');
  const agents = unique(agentsOf(view, word, trigger, fixed));
  const content = pattern.slots
    .filter(({ kind }) => kind === 'content')
    .flatMap((slot) => fillers(view, slot, word, fixed))
    .flatMap((at) => counted(view, at));
  const filled = entitySlots.map((slot) =>
    slot.possessive ? [] : fillers(view, slot, word, fixed).filter((at) => fits(view, slot, at)),
  );
  let objects = entitySlots.flatMap((slot, index) =>
    slot.possessive ? ownersOf(view, word) : (filled[index] ?? []).flatMap((at) => meantBy(view, at, trigger)),
  );
  if (objects.length === 0 && !isVerb(view, word) && rule.together === true) objects = namedBefore(view, word);
  if (objects.length === 0 && rule.mode === 'third-party') objects = fixed.flatMap((at) => partiesOf(view, at));
  if (objects.length === 0 && !isVerb(view, word)) objects = answerers(view, word, trigger, rules, agents);
  const isPair = rule.together === true && agents.length > 1;
  if (objects.length === 0 && entitySlots.length === 0 && !isPair)
    objects = contentActors(view, content, { agents, places: rule.places === true, predicate: trigger.predicate });
  // "thanked nobody", "met them": a pronoun that means nobody known says nothing of anybody.
  const isNamed = (at: number): boolean => view.tree.tokens[at]?.upos !== 'PRON';
  const isFilled = entitySlots.length === 0 || objects.length > 0 || filled.some((tokens) => tokens.some(isNamed));
  objects = objects.filter(({ entity }) => agents.length > 1 || agents[0]?.entity !== entity);
  if (rule.seats === true) objects = objects.map((actor) => governing(view, actor));
  const allowed = rule.places === true ? objects : objects.filter(({ type }) => type !== 'Place');
  const isAgentless = agents.length === 0 && isVerb(view, word) && isPassiveVerb(view, word);
  const doers = isAgentless && rule.authority === true ? authorities(view, word, allowed) : agents;
  const answered = isAnswered(view, word, trigger.predicate, rules);
  return { agents: doers, objects: unique(allowed), content, filled: isFilled, answered };
}
