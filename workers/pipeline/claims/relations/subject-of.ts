import type { EntityType } from '../../../../schema/predicates.ts';
import { baseRelation, dependent, dependents, isPassive } from '../../grammar/sentence-tree.ts';
import { type Known, longest, type SentenceView } from './sentence-view.ts';

const NAMING = new Set(['flat', 'appos', 'compound', 'nmod:desc']);
const MOST_CLIMBS = 6;

const relationOf = (view: SentenceView, at: number): string => view.tokens[at]?.relation ?? '';
const headOf = (view: SentenceView, at: number): number => view.tokens[at]?.head ?? -1;

/** Who a node of the tree is: mentions over it, or those that name it ("minister Ana Ruiz"), with all that "and" joins. */
export function mentionsOf(view: SentenceView, at: number, ...types: EntityType[]): Known[] {
  const own = longest(view.over.get(at) ?? [], ...types);
  const naming = dependents(view.tree, at, ...NAMING).flatMap((child) => longest(view.over.get(child) ?? [], ...types));
  const found = own.length > 0 ? own : naming;
  const joined = dependents(view.tree, at, 'conj').flatMap((child) => mentionsOf(view, child, ...types));
  return found.length === 0 ? [] : [...new Set([...found, ...joined])];
}

/** "Banda, whose brother, Peter, heads the firm": where the parser ties the brother to Banda, he is still who heads it. */
const ownedRelative = (view: SentenceView, noun: number, clause: number): number | undefined =>
  dependents(view.tree, noun, 'appos').find(
    (at) => at < clause && dependents(view.tree, at, 'nmod:poss').some((owner) => view.tokens[owner]?.tag === 'WP$'),
  );

/** The noun that a relative clause or participle describes. */
function antecedent(view: SentenceView, clause: number): number | undefined {
  if (baseRelation(relationOf(view, clause)) !== 'acl') return undefined;
  const noun = headOf(view, clause);
  return ownedRelative(view, noun, clause) ?? noun;
}

/** The node of the subject of a clause: its own, that of the clause it is joined to, or what a relative clause describes. */
export function subjectNode(view: SentenceView, clause: number): number | undefined {
  let at = clause;
  for (let climbs = 0; climbs < MOST_CLIMBS && at >= 0; climbs += 1) {
    const own = dependent(view.tree, at, 'nsubj');
    if (own !== undefined) {
      const isRelative = /^W/.test(view.tokens[own]?.tag ?? '') || view.tokens[own]?.lower === 'that';
      return isRelative ? (antecedent(view, at) ?? own) : own;
    }
    const relation = relationOf(view, at);
    const described = antecedent(view, at);
    if (described !== undefined) return described;
    if (!/^(?:conj|xcomp|advcl|obl|cop|parataxis)/.test(relation)) return undefined;
    at = headOf(view, at);
  }
  return undefined;
}

/** Who is or does what the clause says. */
export function subjectsOf(view: SentenceView, clause: number, ...types: EntityType[]): Known[] {
  const node = subjectNode(view, clause);
  if (node === undefined) return [];
  const found = mentionsOf(view, node, ...types);
  // "Essequibo, the region that makes up ...": the noun of an apposition is what it stands beside.
  return found.length > 0 || relationOf(view, node) !== 'appos'
    ? found
    : mentionsOf(view, headOf(view, node), ...types);
}

/** Who is installed by a verb: the subject of the passive, else its object; of "served" and "began" the subject. */
export function installed(view: SentenceView, verb: number, ...types: EntityType[]): Known[] {
  // "named Ama Owusu as envoy": some name is tied like a complement.
  const named = dependents(view.tree, verb, 'xcomp').find((at) => mentionsOf(view, at, ...types).length > 0);
  const object = dependent(view.tree, verb, 'obj') ?? named;
  if (isPassive(view.tree, verb) || object === undefined) return subjectsOf(view, verb, ...types);
  const objects = mentionsOf(view, object, ...types);
  // "sacked Losa Vuki as minister" says nothing of who sacked her, even where her name is not known for a person's.
  const isNamed = view.tokens[object]?.tag.startsWith('NNP') === true;
  return objects.length > 0 || isNamed ? objects : subjectsOf(view, verb, ...types);
}
