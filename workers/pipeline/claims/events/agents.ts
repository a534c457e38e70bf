import { dependent, dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import { type ActorUse, actorsOf, ownersOf } from './actors.ts';
import { isListed } from './event-lexicon.ts';
import { antecedent, RELATIVE } from './named-near.ts';
import { byWhom, phrasesWith } from './noun-phrases.ts';
import { namedBefore, supportOf } from './noun-support.ts';
import type { Actor, SentenceView } from './sentence-view.ts';
import { isPassiveVerb } from './voice.ts';

/** Clauses are borrowed from at most so many clauses above. */
const DEEPEST = 6;

const OBJECT_CONTROL = new Set(['of', 'for', 'from', 'into', 'against']);

/** Who governs an infinitive or participle that names nobody: the object of "urged X to", else the subject. */
function controllers(view: SentenceView, governor: number, use: ActorUse, depth: number): Actor[] {
  const { tree } = view;
  const object = isPassiveVerb(view, governor) ? undefined : dependent(tree, governor, 'iobj', 'obj');
  if (object !== undefined && tree.tokens[governor]?.upos === 'VERB') {
    const controlling = actorsOf(view, object, use);
    if (controlling.length > 0) return controlling;
  }
  return subjectActors(view, governor, use, depth + 1);
}

/** "blames Chad for sheltering", "stopped him from leaving": who is blamed or stopped does it, not who blames. */
const isObjectControlled = ({ tree }: SentenceView, verb: number): boolean =>
  dependents(tree, verb, 'mark', 'case').some((mark) => OBJECT_CONTROL.has(tree.tokens[mark]?.lower ?? ''));

const CHARGED = new Set(['on', 'against', 'with', 'at', 'of']);

/** Who is blamed, stopped or punished by a verb: its object, or whom its phrase names ("imposed sanctions on X for"). */
function blamed(view: SentenceView, governor: number, use: ActorUse, depth: number): Actor[] {
  const { tree } = view;
  if (isPassiveVerb(view, governor)) return subjectActors(view, governor, use, depth + 1);
  const objects = dependents(tree, governor, 'obj', 'iobj');
  const phrases = [governor, ...objects]
    .flatMap((at) => dependents(tree, at, 'obl', 'nmod'))
    .filter((at) => CHARGED.has(prepositionOf(tree, at)));
  if (objects.length + phrases.length === 0) return subjectActors(view, governor, use, depth + 1);
  const direct = objects.flatMap((at) => actorsOf(view, at, use));
  return direct.length > 0 ? direct : phrases.flatMap((at) => actorsOf(view, at, use));
}

/** The noun that a participle or an infinitive describes: "the rebels holding Goma", "efforts to arrange". */
function describedActors(view: SentenceView, verb: number, use: ActorUse, depth: number): Actor[] {
  const token = view.tree.tokens[verb];
  const noun = token?.head ?? -1;
  if (token?.tag === 'VBG' || (token?.tag === 'VBN' && isPassiveVerb(view, verb))) {
    const described = actorsOf(view, noun, use);
    if (described.length > 0 || token.tag === 'VBN') return described;
  }
  // A headline: "Brazil to send medics".
  const isHeadline = token?.tag === 'VB' && view.tree.tokens[noun]?.relation === 'root';
  const named = isHeadline ? actorsOf(view, noun, use) : [];
  return named.length > 0 ? named : nounAgents(view, noun, [], depth + 1);
}

/** "North Korea's tests pose a threat", "Israeli strikes killed": who does something acts through what is done. */
function doersOf(view: SentenceView, subject: number, use: ActorUse, depth: number): Actor[] {
  const meant = actorsOf(view, subject, use);
  if (meant.length > 0) return meant;
  // "published a report that accuses": what is described.
  const isRelative = RELATIVE.has(view.tree.tokens[subject]?.tag ?? '');
  const deed = isRelative ? (antecedent(view, subject) ?? subject) : subject;
  if (!isListed(view.lexicon.deeds, view.tree.tokens[deed])) return [];
  const owners = ownersOf(view, deed);
  return owners.length > 0 || !isRelative ? owners : nounAgents(view, deed, ['of'], depth + 1);
}

/**
 * Whom the grammatical subject of a verb means, over relative pronouns, coordination, control and participles; the
 * patient where the verb is passive.
 */
export function subjectActors(view: SentenceView, verb: number, use: ActorUse, depth = 0): Actor[] {
  const { tree } = view;
  const token = tree.tokens[verb];
  if (token === undefined || depth > DEEPEST) return [];
  const subjects = dependents(tree, verb, 'nsubj');
  if (subjects.length > 0) return subjects.flatMap((subject) => doersOf(view, subject, use, depth));
  const { head, relation, tag } = token;
  if (relation === 'conj') return subjectActors(view, head, use, depth + 1);
  const tensed = tag === 'VBD' || tag === 'VBZ' || tag === 'VBP';
  if (relation === 'xcomp' || (relation === 'ccomp' && !tensed)) return controllers(view, head, use, depth);
  if (relation === 'advcl' && tag !== 'VBD' && tag !== 'VBZ') {
    return isObjectControlled(view, verb) ? blamed(view, head, use, depth) : subjectActors(view, head, use, depth + 1);
  }
  if (relation === 'acl') return describedActors(view, verb, use, depth);
  if (relation === 'parataxis' && tag === 'VBG') return subjectActors(view, head, use, depth + 1);
  return [];
}

/** A city or a region acts only through those who govern it: "Hong Kong police", not "Graz". */
const canAct = ({ tree }: SentenceView, { type, token }: Actor): boolean =>
  type !== 'Place' || ['nmod:poss', 'compound'].includes(tree.tokens[token]?.relation ?? '');

/** "The minister announced that ties were being cut": who declares what is done, by nobody else, does it. */
function announcers(view: SentenceView, verb: number, use: ActorUse, depth: number): Actor[] {
  const { relation, head = -1 } = view.tree.tokens[verb] ?? {};
  const isDeclared = relation === 'ccomp' && isListed(view.lexicon.declaring, view.tree.tokens[head]);
  return isDeclared ? verbAgents(view, head, depth + 1, use) : [];
}

/** "Two Danes were held without charge by Laos": the phrase with "by" may hang on the one before it. */
const below = ({ tree }: SentenceView, verb: number): number[] =>
  dependents(tree, verb, 'obl')
    .flatMap((phrase) => dependents(tree, phrase, 'nmod'))
    .filter((child) => prepositionOf(tree, child) === 'by');

/** Who does what a verb says: its subject, or in the passive the phrase with "by". */
export function verbAgents(view: SentenceView, verb: number, depth = 0, use: ActorUse = 'agent'): Actor[] {
  if (!isPassiveVerb(view, verb)) return subjectActors(view, verb, use, depth).filter((actor) => canAct(view, actor));
  let by = dependents(view.tree, verb, 'obl').filter((child) => prepositionOf(view.tree, child) === 'by');
  if (by.length === 0) by = below(view, verb);
  if (by.length === 0) return announcers(view, verb, use, depth);
  return by
    .flatMap((child) => {
      const agents = actorsOf(view, child, use);
      // "was stopped by Kenya's decision": what somebody does, they do.
      return agents.length > 0 ? agents : ownersOf(view, child);
    })
    .filter((actor) => canAct(view, actor));
}

/** "is a threat to", "became the second country to recognise": the subject is who it is. */
const isPredicate = ({ tree }: SentenceView, noun: number): boolean =>
  dependent(tree, noun, 'cop') !== undefined || tree.tokens[noun]?.relation === 'xcomp';

/**
 * Who does what an event noun says: "talks by", the subject of its support verb, "Kenya's", "Kenyan", "of Kenya" where
 * `taken` (the prepositions of the trigger's own slots, `'s` for its possessor) leaves that free, or the subject of "is a threat".
 */
export function nounAgents(view: SentenceView, noun: number, taken: readonly string[], depth = 0): Actor[] {
  if (depth > 6) return [];
  const { tree } = view;
  const support = supportOf(view, noun);
  const ways: (() => Actor[])[] = [
    () => byWhom(view, noun),
    () => (support === undefined ? [] : verbAgents(view, support, depth + 1)),
    () =>
      taken.includes("'s")
        ? []
        : dependents(tree, noun, 'nmod:poss').flatMap((child) => actorsOf(view, child, 'agent')),
    () => (taken.includes("'s") ? [] : namedBefore(view, noun)),
    () => (taken.includes('between') ? [] : phrasesWith(view, noun, 'between')),
    () => (taken.includes('of') ? [] : phrasesWith(view, noun, 'of')),
    () => (taken.includes('from') ? [] : phrasesWith(view, noun, 'from')),
    () => (isPredicate(view, noun) ? subjectActors(view, noun, 'agent', depth + 1) : []),
  ];
  for (const way of ways) {
    const found = way().filter((actor) => canAct(view, actor));
    if (found.length > 0) return found;
  }
  const token = tree.tokens[noun];
  return token?.relation === 'conj' ? nounAgents(view, token.head, taken, depth + 1) : [];
}
