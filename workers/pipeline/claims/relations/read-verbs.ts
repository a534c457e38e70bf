import type { ReadClaim } from '../../claim.ts';
import { dependent, dependents, isPassive, prepositionOf } from '../../grammar/sentence-tree.ts';
import { behindArticle } from './neighbours.ts';
import type { CompiledVerb, RelationLexicon } from './relation-lexicon.ts';
import { type Known, longest, type SentenceView, startingAt } from './sentence-view.ts';
import { mentionsOf, subjectsOf } from './subject-of.ts';

/** A state or place as an adjective is not the argument of a verb: "heads the Kenyan team". */
const isArgument = ({ form }: Known): boolean => form !== 'adjective';

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

function argumentsOf(view: SentenceView, verb: number, rule: CompiledVerb): Known[] {
  if (rule.arguments.has('part-of')) return wholeOf(view, verb, rule);
  const object = dependent(view.tree, verb, 'obj');
  if (rule.nouns.size > 0 && (object === undefined || !rule.nouns.has(view.tokens[object]?.lemma ?? ''))) return [];
  const found: Known[] = [];
  for (const child of [
    ...dependents(view.tree, verb, 'obj', 'obl'),
    ...(rule.nouns.size > 0 && object !== undefined ? dependents(view.tree, object, 'nmod') : []),
  ]) {
    const isObject = view.tokens[child]?.relation === 'obj';
    const preposition = isObject ? 'obj' : prepositionOf(view.tree, child);
    if (!rule.arguments.has(preposition)) continue;
    const named = mentionsOf(view, child, ...rule.object).filter(isArgument);
    found.push(...(named.length > 0 || !isObject ? named : behindComma(view, child, rule)));
  }
  return found;
}

/** The agent of a passive: "led by Ana Ruiz". */
function agents(view: SentenceView, verb: number, rule: CompiledVerb): Known[] {
  const agent = dependents(view.tree, verb, 'obl').find((child) => prepositionOf(view.tree, child) === 'by');
  return agent === undefined ? [] : mentionsOf(view, agent, rule.subject);
}

function endsOf(view: SentenceView, verb: number, rule: CompiledVerb): [readonly Known[], readonly Known[]] {
  const passive = isPassive(view.tree, verb);
  if (rule.passive === true) {
    return passive ? [agents(view, verb, rule), subjectsOf(view, verb, ...rule.object).filter(isArgument)] : [[], []];
  }
  if (passive && rule.arguments.has('obj') && rule.arguments.size === 1) return [[], []];
  return [subjectsOf(view, verb, rule.subject), argumentsOf(view, verb, rule)];
}

/** The standing relations that verbs say: "heads the party", "teaches at the college", "lies in northern Mali". */
export function readVerbs(view: SentenceView, lexicon: RelationLexicon): ReadClaim[] {
  const claims: ReadClaim[] = [];
  view.tokens.forEach((token, verb) => {
    if (!token.tag.startsWith('VB') && token.tag !== 'JJ') return;
    if (longest(view.over.get(verb) ?? []).some(({ form }) => form === 'name')) return;
    for (const rule of lexicon.verbs.get(token.lemma) ?? []) {
      const [subjects, objects] = endsOf(view, verb, rule);
      for (const subject of subjects) {
        for (const object of objects) {
          if (subject.entity === object.entity) continue;
          const from = Math.min(subject.from, object.from, verb);
          const to = Math.max(subject.to, object.to, verb + 1);
          claims.push({
            predicate: rule.predicate,
            subject: subject.entity,
            object: object.entity,
            ...(rule.role === undefined ? {} : { role: rule.role }),
            sentence: view.index,
            head: verb,
            trigger: { from: verb, to: verb + 1 },
            span: { from, to },
            rule: rule.id,
          });
        }
      }
      if (subjects.length > 0 && objects.length > 0) break;
    }
  });
  return claims;
}
