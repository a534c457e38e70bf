import { dependent, dependents, isPassive } from '../../grammar/sentence-tree.ts';
import { NO_LEANING } from './lean-on.ts';
import type { OpenClaim } from './open-claims.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import type { SentenceView } from './sentence-view.ts';
import { subjectsOf } from './subject-of.ts';

/** "the customs service": a body of the state, known by its noun alone, with nobody's name in its phrase. */
function isStateBody(view: SentenceView, noun: number, lexicon: RelationLexicon): boolean {
  const isBody = lexicon.uses.get('state-body')?.has(view.tokens[noun]?.lower ?? '') === true;
  const isDefinite = dependents(view.tree, noun, 'det').some((child) => view.tokens[child]?.lower === 'the');
  const isPlain = dependent(view.tree, noun, 'nmod', 'nmod:poss', 'appos') === undefined;
  // "the Somali army" says whose.
  const isNamed = dependents(view.tree, noun, 'amod', 'compound').some((child) => view.over.has(child));
  return isBody && isDefinite && isPlain && !isNamed && !view.over.has(noun);
}

/** "who headed the customs service until August": head of a body of the state that the article is about. */
export function openVerbs(view: SentenceView, lexicon: RelationLexicon): OpenClaim[] {
  const open: OpenClaim[] = [];
  view.tokens.forEach(({ tag, lemma }, verb) => {
    if (!tag.startsWith('VB') || lexicon.uses.get('heading')?.has(lemma) !== true || isPassive(view.tree, verb)) return;
    const noun = dependent(view.tree, verb, 'obj');
    if (noun === undefined || !isStateBody(view, noun, lexicon)) return;
    for (const { entity, from, to } of subjectsOf(view, verb, 'Person')) {
      open.push({
        cause: 'BARE',
        claim: {
          predicate: 'HOLDS_OFFICE',
          subject: entity,
          role: 'head',
          sentence: view.index,
          head: verb,
          trigger: { from: verb, to: verb + 1 },
          span: { from: Math.min(from, verb), to: Math.max(to, noun + 1) },
          rule: 'office-heads',
        },
        via: [],
        leaning: NO_LEANING,
        construction: 'heads',
        group: lexicon.fallback.office,
      });
    }
  });
  return open;
}
