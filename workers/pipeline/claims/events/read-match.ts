import { actorsOf, ownersOf } from './actors.ts';
import { nounAgents, verbAgents } from './agents.ts';
import { contentActors, contentType, counted } from './content.ts';
import type { EventMatch } from './event-match.ts';
import type { CompiledTrigger, EventRules } from './event-rules.ts';
import { matchFixed } from './match-trigger.ts';
import { containerOf, namedBefore, supportOf } from './noun-support.ts';
import type { Actor, SentenceView } from './sentence-view.ts';
import { fillers } from './slots.ts';

import type { Slot } from './trigger-pattern.ts';

/** Why a trigger was not read; for explanations. */
export type NotRead = 'words missing' | 'no subject' | 'no object' | 'nothing asked';

const isVerb = (view: SentenceView, at: number): boolean => {
  const upos = view.tree.tokens[at]?.upos;
  return upos === 'VERB' || upos === 'AUX';
};

/** Whom an entity slot names; a thing stands for whose it is ("seized a Kenyan vessel", "backed Kenya's bid"). */
function slotActors(view: SentenceView, slot: Slot, word: number, fixed: readonly number[]): Actor[] {
  if (slot.possessive) return ownersOf(view, word);
  return fillers(view, slot, word, fixed).flatMap((at) => {
    const meant = actorsOf(view, at, 'patient');
    return meant.length > 0 ? meant : ownersOf(view, at);
  });
}

const unique = (actors: readonly Actor[]): Actor[] => [
  ...new Map(actors.map((actor) => [actor.entity, actor])).values(),
];

/** The prepositions that a noun's own slots use up, so that "of" names its object and not who acts. */
const takenBy = (trigger: CompiledTrigger): string[] =>
  trigger.pattern.slots.flatMap((slot) => (slot.possessive ? ["'s"] : slot.prepositions));

function allowed(trigger: CompiledTrigger, actors: readonly Actor[]): Actor[] {
  return trigger.rule.places === true ? [...actors] : actors.filter(({ type }) => type !== 'Place');
}

/** Reads one trigger at one word: its fixed words, who acts, towards whom, and what is asked. */
export function readMatch(
  view: SentenceView,
  word: number,
  trigger: CompiledTrigger,
  rules: EventRules,
): EventMatch | NotRead {
  const { pattern, rule } = trigger;
  const fixed = matchFixed(view, word, pattern);
  if (fixed === undefined) return 'words missing';
  const use = rule.people === true ? 'patient' : 'agent';
  const agents = unique(
    isVerb(view, word) ? verbAgents(view, word, 0, use) : nounAgents(view, word, takenBy(trigger)),
  ).filter(({ type }) => type !== 'Place');
  const named = pattern.slots.filter(({ kind }) => kind === 'entity');
  const content = pattern.slots
    .filter(({ kind }) => kind === 'content')
    .flatMap((slot) => fillers(view, slot, word, fixed))
    .flatMap((at) => counted(view, at));
  const wantsContent = pattern.slots.some(({ kind }) => kind === 'content');
  if (wantsContent && named.length === 0 && content.length === 0) return 'nothing asked';
  let objects = named.flatMap((slot) => slotActors(view, slot, word, fixed));
  if (objects.length === 0 && !isVerb(view, word) && rule.together === true) objects = namedBefore(view, word);
  if (objects.length === 0 && named.length === 0) objects = content.flatMap((at) => contentActors(view, at, agents));
  const others = unique(allowed(trigger, objects));
  if (agents.length === 0 && !(rule.together === true && others.length > 1)) return 'no subject';
  if (others.length === 0 && rule.object === undefined && !(rule.together === true && agents.length > 1))
    return 'no object';
  const head = isVerb(view, word) ? word : (supportOf(view, word) ?? word);
  const asked = contentType(view, content, rules);
  const container = containerOf(view, word);
  const words = container === undefined ? fixed : [...fixed, container];
  return {
    trigger,
    word,
    head,
    fixed: words,
    agents,
    objects: others,
    content,
    ...(asked === undefined ? {} : { contentType: asked }),
  };
}
