import { ownersOf } from './actors.ts';
import { addressees, isAnswered } from './addressees.ts';
import { nounAgents, verbAgents } from './agents.ts';
import { counted } from './content.ts';
import { contentActors } from './content-actors.ts';
import { agentsOf, authorities } from './event-agents.ts';
import { isListed } from './event-lexicon.ts';
import type { CompiledTrigger, EventRules } from './event-rules.ts';
import { governing } from './named-near.ts';
import { containerOf, namedBefore } from './noun-support.ts';
import type { Actor, SentenceView } from './sentence-view.ts';
import { fits, meantBy } from './slot-actors.ts';
import { fillers } from './slots.ts';
import { findUndergone } from './undergone.ts';
import { isPassiveVerb, isVerb } from './voice.ts';

const unique = (actors: readonly Actor[]): Actor[] => [
  ...new Map(actors.map((actor) => [actor.entity, actor])).values(),
];

/** "restored relations after talks brokered by Beijing": those who talk, as the noun or its clause tells. */
function partiesOf(view: SentenceView, noun: number): Actor[] {
  const own = nounAgents(view, noun, ['by']);
  const { relation, head = -1 } = view.tree.tokens[containerOf(view, noun) ?? noun] ?? {};
  return own.length > 0 || relation !== 'obl' ? own : verbAgents(view, head);
}

const PERSONAL = new Set(['him', 'her', 'them', 'us', 'me']);

/** "offered it money", "pushed her out", "voted against his brother": somebody, not what is offered or asked. */
function isSomebody({ tree, lexicon }: SentenceView, at: number): boolean {
  const token = tree.tokens[at];
  if (token?.upos !== 'PRON') return isListed(lexicon.kin, token);
  return token.relation === 'iobj' || (token.relation === 'obj' && PERSONAL.has(token.lower));
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
  if (rule.undergone === true)
    return { ...findUndergone(view, word, trigger, fixed, rules), content: [], filled: true, answered: false };
  const entitySlots = pattern.slots.filter(({ kind }) => kind === 'entity');
  const answered = isAnswered(view, word, trigger.predicate, rules);
  const agents = unique(agentsOf(view, word, trigger, fixed));
  const content = pattern.slots
    .filter(({ kind }) => kind === 'content')
    .flatMap((slot) => fillers(view, slot, word, fixed))
    .flatMap((at) => counted(view, at))
    // "advised the council from 2016 to 2020"
    .filter((at) => view.tree.tokens[at]?.upos !== 'NUM');
  const filled = entitySlots.map((slot) =>
    slot.possessive ? [] : fillers(view, slot, word, fixed).filter((at) => fits(view, slot, at)),
  );
  let objects = entitySlots.flatMap((slot, index) =>
    slot.possessive ? ownersOf(view, word) : (filled[index] ?? []).flatMap((at) => meantBy(view, at, trigger, rules)),
  );
  if (objects.length === 0 && !isVerb(view, word) && rule.together === true) objects = namedBefore(view, word);
  if (objects.length === 0 && rule.mode === 'third-party') objects = fixed.flatMap((at) => partiesOf(view, at));
  if (objects.length === 0 && !isVerb(view, word))
    objects = addressees(view, word, trigger.predicate, answered, agents);
  const isPair = rule.together === true && agents.length > 1;
  if (objects.length === 0 && entitySlots.length === 0 && !isPair)
    objects = contentActors(view, content, { agents, places: rule.places === true, predicate: trigger.predicate });
  // "thanked nobody", "met them", "offered it money": a pronoun that means nobody known says nothing of anybody.
  const isNamed = (at: number): boolean => view.tree.tokens[at]?.upos !== 'PRON';
  const isGiven = content.some((at) => isSomebody(view, at));
  const isFilled =
    objects.length > 0 || (entitySlots.length === 0 ? !isGiven : filled.some((tokens) => tokens.some(isNamed)));
  objects = objects.filter(({ entity }) => agents.length > 1 || agents[0]?.entity !== entity);
  if (rule.seats === true) objects = objects.map((actor) => governing(view, actor));
  const allowed = rule.places === true ? objects : objects.filter(({ type }) => type !== 'Place');
  const isAgentless = agents.length === 0 && isVerb(view, word) && isPassiveVerb(view, word);
  const doers = isAgentless && rule.authority === true ? authorities(view, [word], allowed) : agents;
  return { agents: doers, objects: unique(allowed), content, filled: isFilled, answered };
}
