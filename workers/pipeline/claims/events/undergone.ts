import { dependents } from '../../grammar/sentence-tree.ts';
import { actorsOf, ownersOf } from './actors.ts';
import { nounAgents, subjectActors, verbAgents } from './agents.ts';
import { authorities } from './event-agents.ts';
import { isListed } from './event-lexicon.ts';
import type { CompiledTrigger, EventRules } from './event-rules.ts';
import type { Actor, SentenceView } from './sentence-view.ts';
import { fits, meantBy } from './slot-actors.ts';
import { fillers } from './slots.ts';
import { isPassiveVerb } from './voice.ts';

/** Whom something befalls, and who does it. */
interface Undergone {
  readonly agents: readonly Actor[];
  readonly objects: readonly Actor[];
}

/** "Chile's decision drew criticism", "Chile came under fire": what is done to a thing is done to whose it is. */
function undergoers(view: SentenceView, word: number, trigger: CompiledTrigger, rules: EventRules): Actor[] {
  const subjects = dependents(view.tree, word, 'nsubj');
  return subjects.length > 0
    ? subjects.flatMap((at) => meantBy(view, at, trigger, rules))
    : subjectActors(view, word, 'patient');
}

/** Who acts in a phrase: "from Peru", "in a Peruvian jail". */
function doersIn(view: SentenceView, at: number): Actor[] {
  const meant = actorsOf(view, at, 'agent');
  return meant.length > 0 || isListed(view.lexicon.people, view.tree.tokens[at]) ? meant : ownersOf(view, at);
}

/** "faces Peruvian sanctions", "faces charges brought by Peru": the noun in the trigger tells it. */
const byNouns = (view: SentenceView, nouns: readonly number[], isOther: (actor: Actor) => boolean): Actor[] =>
  nouns
    .filter((at) => view.tree.tokens[at]?.upos === 'NOUN')
    .flatMap((at) => {
      const own = nounAgents(view, at, ['of', 'between']).filter(isOther);
      return own.length > 0 ? own : dependents(view.tree, at, 'acl').flatMap((clause) => passiveAgents(view, clause));
    });

const passiveAgents = (view: SentenceView, verb: number): Actor[] =>
  isPassiveVerb(view, verb) ? verbAgents(view, verb) : [];

/**
 * The arguments of a trigger that tells an event from the side of the one whom it befalls ("Chile came under fire from
 * Peru", "Berg faces trial in Peru"): its subject; who acts is in its slot, or named with its noun, or the authority.
 */
export function findUndergone(
  view: SentenceView,
  word: number,
  trigger: CompiledTrigger,
  fixed: readonly number[],
  rules: EventRules,
): Undergone {
  // "died in a raid", but "killed ten in a raid" tells who acts.
  if (dependents(view.tree, word, 'obj').some((at) => !fixed.includes(at))) return { agents: [], objects: [] };
  const objects = undergoers(view, word, trigger, rules);
  const isOther = ({ entity, type }: Actor): boolean =>
    type !== 'Place' && !objects.some((object) => object.entity === entity);
  const filled = trigger.pattern.slots.map((slot) =>
    fillers(view, slot, word, fixed).filter((at) => fits(view, slot, at)),
  );
  if (filled.some((tokens) => tokens.length === 0)) return { agents: [], objects: [] };
  const named = filled.flat().flatMap((at) => doersIn(view, at));
  const ways = [
    () => named,
    () => byNouns(view, [...fixed, word], isOther),
    () => (trigger.rule.authority === true ? authorities(view, [word, ...fixed], objects) : []),
  ];
  for (const way of ways) {
    const agents = way().filter(isOther);
    if (agents.length > 0) return { agents, objects };
  }
  return { agents: [], objects };
}
