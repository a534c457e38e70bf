import type { ReadClaim } from '../../claim.ts';
import { dependents, isPassive, prepositionOf } from '../../grammar/sentence-tree.ts';
import { hasWord } from './neighbours.ts';
import type { CompiledVerb, RelationLexicon } from './relation-lexicon.ts';
import { type Known, longest, type SentenceView } from './sentence-view.ts';
import { mentionsOf, subjectsOf } from './subject-of.ts';
import { argumentsOf, isArgument } from './verb-arguments.ts';

/** The agent of a passive: "led by Ana Ruiz". */
function agents(view: SentenceView, verb: number, rule: CompiledVerb): Known[] {
  const agent = dependents(view.tree, verb, 'obl').find((child) => prepositionOf(view.tree, child) === 'by');
  return agent === undefined ? [] : mentionsOf(view, agent, rule.subject);
}

function endsOf(
  view: SentenceView,
  verb: number,
  rule: CompiledVerb,
  lexicon: RelationLexicon,
): [readonly Known[], readonly Known[]] {
  const passive = isPassive(view.tree, verb);
  if (rule.passive === true) {
    return passive ? [agents(view, verb, rule), subjectsOf(view, verb, ...rule.object).filter(isArgument)] : [[], []];
  }
  if (passive && rule.arguments.has('obj') && rule.arguments.size === 1) return [[], []];
  const objects = argumentsOf(view, verb, rule, lexicon).filter(
    (object) => rule.named === undefined || hasWord(object, rule.named, lexicon),
  );
  return [subjectsOf(view, verb, rule.subject), objects];
}

/** "left the party", but not "may leave", "did not leave", "wants to leave". */
const isDone = (view: SentenceView, verb: number): boolean =>
  /^VB[DNG]$/.test(view.tokens[verb]?.tag ?? '') &&
  !dependents(view.tree, verb, 'aux', 'advmod').some(
    (child) =>
      /^(?:MD|NEG)$/.test(view.tokens[child]?.tag ?? '') || /^(?:not|n't|never)$/.test(view.tokens[child]?.lower ?? ''),
  );

/** The standing relations that verbs say: "heads the party", "teaches at the college", "lies in northern Mali". */
export function readVerbs(view: SentenceView, lexicon: RelationLexicon): ReadClaim[] {
  const claims: ReadClaim[] = [];
  view.tokens.forEach((token, verb) => {
    if (!token.tag.startsWith('VB') && token.tag !== 'JJ') return;
    if (longest(view.over.get(verb) ?? []).some(({ form }) => form === 'name')) return;
    for (const rule of lexicon.verbs.get(token.lemma) ?? []) {
      if (rule.status === 'former' && !isDone(view, verb)) continue;
      const [subjects, objects] = endsOf(view, verb, rule, lexicon);
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
            ...(rule.status === undefined ? {} : { status: rule.status }),
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
