import { dependent, dependents, prepositionOf } from '../../grammar/sentence-tree.ts';
import { behindArticle } from './neighbours.ts';
import type { CompiledVerb, RelationLexicon } from './relation-lexicon.ts';
import { type Known, longest, type SentenceView, startingAt } from './sentence-view.ts';
import { mentionsOf } from './subject-of.ts';

/** A state or place as an adjective is not the argument of a verb: "heads the Kenyan team". */
export const isArgument = ({ form }: Known): boolean => form !== 'adjective';

const MOST_CLIMBS = 3;

/** The argument of "makes up a third of X", "forms part of X": what the innermost "of" gives. */
function wholeOf(view: SentenceView, verb: number, rule: CompiledVerb): Known[] {
  const part = dependent(view.tree, verb, 'obj', 'xcomp');
  if (part === undefined) return [];
  return dependents(view.tree, part, 'nmod').flatMap((child) =>
    prepositionOf(view.tree, child) === 'of' ? mentionsOf(view, child, ...rule.object) : [],
  );
}

/** "runs the family's charity, the Lake Foundation": the name that a plain noun has behind its comma. */
function behindComma(view: SentenceView, noun: number, rule: CompiledVerb): Known[] {
  if (view.tokens[noun + 1]?.text !== ',' || view.over.has(noun) || !/^NN$/.test(view.tokens[noun]?.tag ?? ''))
    return [];
  return startingAt(view, behindArticle(view, noun + 2), ...rule.object).filter(
    ({ form, to }) => form === 'name' && /^[,.;)]$/.test(view.tokens[to]?.text ?? '.'),
  );
}

/** "heads the migration unit at the Delta Institute", "commands Mali's army": the body of which the noun is a part. */
function ownerOfUnit(
  view: SentenceView,
  verb: number,
  noun: number,
  rule: CompiledVerb,
  lexicon: RelationLexicon,
): Known[] {
  const word = view.tokens[noun]?.lower ?? '';
  const is = (use: string): boolean => lexicon.uses.get(use)?.has(word) === true;
  if (rule.predicate !== 'HOLDS_OFFICE' || view.over.has(noun)) return [];
  const states = is('state-body')
    ? dependents(view.tree, noun, 'nmod:poss', 'amod', 'compound').flatMap((child) =>
        longest(view.over.get(child) ?? [], 'State'),
      )
    : [];
  if (states.length > 0) return states;
  const at = dependents(view.tree, verb, 'obl').filter((child) => prepositionOf(view.tree, child) === 'at');
  const units = is('body') ? [...dependents(view.tree, noun, 'nmod'), ...at] : [];
  return units.flatMap((child) =>
    /^(?:at|of|in|for)$/.test(prepositionOf(view.tree, child)) ? mentionsOf(view, child, 'Organization') : [],
  );
}

/** "the party, which Ruiz founded", "the group that Ruiz leads": what a relative clause says its verb does it to. */
function describedObject(view: SentenceView, verb: number, rule: CompiledVerb): Known[] {
  const object = dependent(view.tree, verb, 'obj');
  const isGap = object === undefined || /^(?:which|that|whom)$/.test(view.tokens[object]?.lower ?? '');
  const subject = dependent(view.tree, verb, 'nsubj');
  if (!isGap || subject === undefined || /^(?:W|DT)/.test(view.tokens[subject]?.tag ?? '')) return [];
  let clause = verb;
  for (let climbs = 0; climbs < MOST_CLIMBS && view.tokens[clause]?.relation === 'conj'; climbs += 1)
    clause = view.tokens[clause]?.head ?? -1;
  const { relation = '', head = -1 } = view.tokens[clause] ?? {};
  if (!relation.startsWith('acl') || (object === undefined && clause !== verb)) return [];
  const found = mentionsOf(view, head, ...rule.object);
  const above = view.tokens[head]?.relation === 'appos' ? (view.tokens[head]?.head ?? -1) : -1;
  return (found.length > 0 ? found : mentionsOf(view, above, ...rule.object)).filter(isArgument);
}

/** "teaches politics at the college", "works on migration at the institute": tied to what is taught. */
function beneath(view: SentenceView, noun: number, rule: CompiledVerb): Known[] {
  if (rule.predicate !== 'AFFILIATED_WITH' || rule.arguments.has('obj')) return [];
  return dependents(view.tree, noun, 'nmod')
    .filter((child) => rule.arguments.has(prepositionOf(view.tree, child)))
    .flatMap((child) => mentionsOf(view, child, ...rule.object).filter(isArgument));
}

/** The noun that the verb must have: "has its seat in", "sits on the board of". */
function nounOf(view: SentenceView, verb: number, { nouns }: CompiledVerb): number | undefined {
  return dependents(view.tree, verb, 'obj', 'obl').find((child) => nouns.has(view.tokens[child]?.lemma ?? ''));
}

/** What a verb relates its subject to. */
export function argumentsOf(view: SentenceView, verb: number, rule: CompiledVerb, lexicon: RelationLexicon): Known[] {
  if (rule.arguments.has('part-of')) return wholeOf(view, verb, rule);
  const noun = rule.nouns.size === 0 ? undefined : nounOf(view, verb, rule);
  if (rule.nouns.size > 0 && noun === undefined) return [];
  const found: Known[] = [];
  const direct = dependent(view.tree, verb, 'obj') === undefined ? ['iobj', 'obl'] : ['obj', 'obl'];
  const own = dependents(view.tree, verb, ...direct);
  for (const child of noun === undefined ? own : [...own, ...dependents(view.tree, noun, 'nmod')]) {
    // "advised the bank": some verbs of one object have it tied like a receiver.
    const isObject = /^i?obj$/.test(view.tokens[child]?.relation ?? '');
    const preposition = isObject ? 'obj' : prepositionOf(view.tree, child);
    if (!view.over.has(child)) found.push(...beneath(view, child, rule));
    if (!rule.arguments.has(preposition)) continue;
    const named = mentionsOf(view, child, ...rule.object).filter(isArgument);
    const unnamed = isObject
      ? [...behindComma(view, child, rule), ...ownerOfUnit(view, verb, child, rule, lexicon)]
      : [];
    found.push(...(named.length > 0 ? named : unnamed));
  }
  return found.length === 0 && rule.arguments.has('obj') ? describedObject(view, verb, rule) : found;
}
