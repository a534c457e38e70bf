import { dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import { type ActorUse, actorsOf } from './actors.ts';
import { nounAgents, verbAgents } from './agents.ts';
import { isListed } from './event-lexicon.ts';
import type { CompiledTrigger } from './event-rules.ts';
import { containerOf } from './noun-support.ts';
import type { Actor, SentenceView } from './sentence-view.ts';
import { fillers } from './slots.ts';
import type { Slot } from './trigger-pattern.ts';
import { isPassiveVerb, isVerb } from './voice.ts';

/** The prepositions that a noun's own slots use up, so that "of" names its object and not who acts. */
export const takenBy = (slots: readonly Slot[]): string[] =>
  slots.flatMap((slot) => (slot.possessive ? ["'s"] : slot.prepositions));

const IN_EVENT = new Set('in,during,at,on,after,following,before,under,through,by,amid,ahead of,upon'.split(','));
/** Meetings and agreements are those of whoever acts in, after or under them. */
const SHARED: ReadonlySet<string> = new Set(['CONSULT', 'COOPERATE', 'AGREE']);

/** "In a call with Egypt's Shafik, Vrettos raised the fees": the subject of the clause takes part in its adjunct. */
function adjunctAgents(view: SentenceView, noun: number, { predicate, pattern }: CompiledTrigger): Actor[] {
  // "after four days of talks with Iran"
  const phrase = containerOf(view, noun) ?? noun;
  const { relation, head = -1 } = view.tree.tokens[phrase] ?? {};
  const isAdjunct = relation === 'obl' && IN_EVENT.has(prepositionOf(view.tree, phrase));
  const namesAll =
    pattern.slots.some(({ prepositions }) => prepositions.includes('between')) &&
    dependents(view.tree, noun, 'nmod').some((child) => prepositionOf(view.tree, child) === 'between');
  return isAdjunct && SHARED.has(predicate) && !namesAll ? verbAgents(view, head) : [];
}

/** Who calls off a visit was to pay it. */
function cancellers(view: SentenceView, noun: number): Actor[] {
  const { relation, head = -1 } = view.tree.tokens[noun] ?? {};
  return relation === 'obj' && isListed(view.lexicon.cancelling, view.tree.tokens[head]) ? verbAgents(view, head) : [];
}

/** "was placed under investigation by Slovakia": the phrase with "by" may hang on a word of the trigger. */
const byFixedWords = (view: SentenceView, fixed: readonly number[], use: ActorUse): Actor[] =>
  fixed
    .filter((at) => view.tree.tokens[at]?.relation !== 'nsubj:pass')
    .flatMap((at) => dependents(view.tree, at, 'nmod', 'obl'))
    .filter((child) => prepositionOf(view.tree, child) === 'by')
    .flatMap((child) => actorsOf(view, child, use));

/** Who acts in the event of a trigger, as its rule says where to look. */
export function agentsOf(
  view: SentenceView,
  word: number,
  trigger: CompiledTrigger,
  fixed: readonly number[],
): Actor[] {
  const { rule, pattern } = trigger;
  if (rule.doer === 'object') {
    const direct = fillers(view, { kind: 'entity', prepositions: [], possessive: false }, word, []);
    return direct.flatMap((at) => actorsOf(view, at, 'agent'));
  }
  const use = rule.people === true ? 'patient' : 'agent';
  if (isVerb(view, word)) {
    const doers = verbAgents(view, word, 0, use);
    return doers.length > 0 || !isPassiveVerb(view, word) ? doers : byFixedWords(view, fixed, use);
  }
  const own = nounAgents(view, word, takenBy(pattern.slots));
  if (own.length > 0) return own;
  const inAdjunct = adjunctAgents(view, word, trigger);
  return inAdjunct.length > 0 ? inAdjunct : cancellers(view, word);
}

/** Who arrests or convicts where nobody is named: the state in which it happens, else that of the one whom it befalls. */
export function authorities(view: SentenceView, words: readonly number[], objects: readonly Actor[]): Actor[] {
  const { tree, mentionsAt, stateOf, stateOfSeat } = view;
  const phrases = words.flatMap((at) => dependents(tree, at, 'obl', 'nmod'));
  if (phrases.some((at) => prepositionOf(tree, at) === 'by')) return [];
  // "faces charges of fraud in Peru": parsers like to hang the last phrase on the noun before it.
  const all = [...phrases, ...phrases.flatMap((at) => dependents(tree, at, 'nmod'))];
  const where = all.filter((at) => prepositionOf(tree, at) === 'in');
  const seats = where.flatMap((at) => mentionsAt.get(at) ?? []);
  const [state] = seats.flatMap(({ type, entity = '' }) =>
    type === 'State' ? [entity] : (stateOfSeat.get(entity) ?? []),
  );
  if (state !== undefined) return [{ entity: state, type: 'State', token: words[0] ?? 0 }];
  const own = objects.map(({ entity }) => stateOf.get(entity)).find((state) => state !== undefined);
  return own === undefined ? [] : [{ entity: own, type: 'State', token: words[0] ?? 0 }];
}
