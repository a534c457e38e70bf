import { dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import { companions, takenForOwners } from './joint-fillers.ts';
import { containerOf, supportOf } from './noun-support.ts';
import type { SentenceView } from './sentence-view.ts';
import type { Slot } from './trigger-pattern.ts';
import { isPassiveVerb, isVerb } from './voice.ts';

/** The tokens on which an event's arguments may hang: its word, what supports or counts it, its fixed words. */
export function anchorsOf(view: SentenceView, head: number, fixed: readonly number[]): number[] {
  const { tree } = view;
  const anchors = [head, ...fixed];
  if (tree.tokens[head]?.upos === 'NOUN' || tree.tokens[head]?.upos === 'PROPN') {
    const carried = [supportOf(view, head), containerOf(view, head)].filter((at) => at !== undefined);
    // "talks held in Doha with Israel"
    const reduced = dependents(tree, head, 'acl').filter((at) =>
      view.lexicon.supports.has(tree.tokens[at]?.lemma ?? ''),
    );
    anchors.push(...carried, ...reduced);
  } else {
    // "withdrew its troops from Mali": the phrase may hang on the object, if nobody is meant by that.
    anchors.push(...dependents(tree, head, 'obj').filter((at) => !view.mentionsAt.has(at)));
  }
  return anchors;
}

const withPreposition = (view: SentenceView, anchors: readonly number[], prepositions: readonly string[]): number[] =>
  anchors.flatMap((anchor) =>
    dependents(view.tree, anchor, 'obl', 'nmod', 'advmod', 'advcl', 'acl', 'xcomp', 'ccomp').filter((child) => {
      // "where four million have found refuge" names no refuge.
      if (view.tree.tokens[child]?.tag === 'WRB') return false;
      const preposition = prepositionOf(view.tree, child);
      // "out of Goma" is "of" to a trigger that has the particle.
      const words = dependents(view.tree, child, 'case').map((at) => view.tree.tokens[at]?.lower ?? '');
      if (preposition !== '')
        return prepositions.includes(preposition) || words.some((word) => prepositions.includes(word));
      // "accused of attacking": the preposition marks a clause.
      const [mark] = dependents(view.tree, child, 'mark');
      return mark !== undefined && prepositions.includes(view.tree.tokens[mark]?.lower ?? '');
    }),
  );

/** What a relative clause without a pronoun lacks: "the town rebels attacked". */
function gapOf(view: SentenceView, verb: number): number[] {
  const token = view.tree.tokens[verb];
  const subject = dependents(view.tree, verb, 'nsubj')[0] ?? -1;
  const isOpen = view.tree.tokens[subject]?.upos !== 'PRON' || view.tree.tokens[subject]?.tag === 'PRP';
  return token?.relation === 'acl:relcl' && isOpen ? [token.head] : [];
}

function directObjects(view: SentenceView, verb: number, fixed: readonly number[]): number[] {
  const { tree } = view;
  const free = (at: number): boolean => !fixed.includes(at);
  if (isPassiveVerb(view, verb)) {
    const subjects = passiveSubjects(view, verb).filter(free);
    if (subjects.length > 0) return [...subjects, ...companions(view, verb)];
  }
  const indirect = dependents(tree, verb, 'iobj').filter(free);
  if (indirect.length > 0) return indirect;
  // "call in the Turkish envoy": parsers may make an adjunct of the object behind a particle.
  const bare = dependents(tree, verb, 'obl').filter(
    (at) => tree.tokens[at]?.relation === 'obl' && prepositionOf(tree, at) === '',
  );
  const own = dependents(tree, verb, 'obj').filter(free);
  const direct = own.length > 0 ? own : bare.filter(free);
  if (direct.length > 0) return [...direct, ...companions(view, verb)];
  const receivers = fixed.flatMap((at) => takenForOwners(view, at));
  if (receivers.length > 0) return receivers;
  const token = tree.tokens[verb];
  // "detained and deported the reporter": the object of the last verb is that of the first as well.
  const shared = dependents(tree, verb, 'conj').filter((at) => tree.tokens[at]?.upos === 'VERB' && at > verb);
  const sharedObjects = shared.flatMap((at) => dependents(tree, at, 'obj')).filter(free);
  return sharedObjects.length > 0 && dependents(tree, verb, 'obl', 'ccomp', 'xcomp').length === 0
    ? sharedObjects
    : token?.upos === 'VERB'
      ? gapOf(view, verb)
      : [];
}

/** The noun that a passive verb says something of. */
function passiveSubjects(view: SentenceView, verb: number): number[] {
  const { tree } = view;
  const own = dependents(tree, verb, 'nsubj');
  if (own.length > 0) return own;
  const { relation, head = -1 } = tree.tokens[verb] ?? {};
  if (relation === 'acl') return [head];
  // "Abducted in 2019, the sailor was found"
  if (relation === 'conj' || relation === 'xcomp' || relation === 'advcl') return passiveSubjects(view, head);
  return [];
}

const clauses = (view: SentenceView, anchors: readonly number[]): number[] =>
  anchors.flatMap((anchor) => dependents(view.tree, anchor, 'xcomp', 'ccomp'));

/** The subject of a passive whose preposition was left behind: "the boats were fired on". */
function strandedSubjects(view: SentenceView, verb: number, prepositions: readonly string[]): number[] {
  const { tree } = view;
  const isStranded = (tree.children[verb] ?? []).some(
    (child) => prepositions.includes(tree.tokens[child]?.lower ?? '') && (tree.children[child] ?? []).length === 0,
  );
  return isStranded && isPassiveVerb(view, verb) ? passiveSubjects(view, verb) : [];
}

/** "wrote off Malawi's debt", "blocked the Chilean bid": whose a trigger's noun is may stand before it. */
const possessors = (view: SentenceView, fixed: readonly number[]): number[] =>
  fixed.flatMap((at) =>
    dependents(view.tree, at, 'nmod:poss', 'amod', 'compound').filter((child) => view.mentionsAt.has(child)),
  );

/** The tokens that fill one slot of a trigger. */
export function fillers(view: SentenceView, slot: Slot, head: number, fixed: readonly number[]): number[] {
  const anchors = anchorsOf(view, head, fixed);
  if (slot.prepositions.length > 0) {
    const near = withPreposition(view, anchors, slot.prepositions);
    // "the arrest by coastguards of a captain": the phrase may hang on the one before it.
    const below =
      near.length > 0 || isVerb(view, head) ? [] : anchors.flatMap((at) => dependents(view.tree, at, 'nmod'));
    const marked = [
      ...near,
      ...withPreposition(view, below, slot.prepositions),
      ...strandedSubjects(view, head, slot.prepositions),
    ];
    if (slot.kind === 'entity' && marked.length === 0 && slot.prepositions.includes('of') && isVerb(view, head))
      return possessors(view, fixed);
    return slot.kind === 'content' && slot.prepositions.includes('to')
      ? [...marked, ...infinitives(view, anchors)]
      : marked;
  }
  if (slot.kind === 'entity') return isVerb(view, head) ? directObjects(view, head, fixed) : [];
  const clause = [...clauses(view, anchors), ...infinitives(view, anchors)];
  // "rejected demands to halt": of what kind it is the clause says, from whom it comes the object.
  return isVerb(view, head) ? [...clause, ...directObjects(view, head, fixed)] : clause;
}

/** "ruled out sending police", which parsers may take for a circumstance. */
const isGerund = ({ tree }: SentenceView, at: number): boolean =>
  tree.tokens[at]?.tag === 'VBG' &&
  tree.tokens[at]?.relation === 'advcl' &&
  dependents(tree, at, 'mark', 'nsubj').length === 0 &&
  tree.tokens[at - 1]?.text !== ',';

/** "refused to meet", "the refusal to meet", however the parser attached it. */
const infinitives = (view: SentenceView, anchors: readonly number[]): number[] =>
  anchors.flatMap((anchor) =>
    dependents(view.tree, anchor, 'acl', 'advcl', 'xcomp', 'ccomp').filter(
      (child) => view.tree.tokens[child]?.tag === 'VB' || isGerund(view, child),
    ),
  );
