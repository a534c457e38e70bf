import { ancestors, dependents, prepositionOf, subtreeSpan } from '../grammar/sentence-tree.ts';
import { clausesOn } from './complements.ts';
import type { Saying } from './saying.ts';
import type { Scene } from './scene.ts';
import { scopeOf } from './scope.ts';
import { authorsOf, speakersOf } from './speakers.ts';

/** The head of the clause that a phrase stands in; the first of clauses that are joined, when the phrase frames them. */
function clauseOf(scene: Scene, at: number): number | undefined {
  const { tokens } = scene;
  const path = ancestors(scene.tree, at);
  const own = path.find(
    (node) => /^(root|ccomp|advcl|acl|parataxis|conj)/.test(tokens[node]?.relation ?? '') && isClause(scene, node),
  );
  if (own === undefined) return path.at(-1);
  let first = own;
  while (tokens[first]?.relation === 'conj' && (tokens[first]?.head ?? -1) >= 0) first = tokens[first]?.head ?? first;
  return first;
}

/** A sentence without a verb, such as a heading, is the clause of its root. */
function isClause({ tokens, tree }: Scene, at: number): boolean {
  const { tag = '', relation } = tokens[at] ?? {};
  return relation === 'root' || /^(VB|MD)/.test(tag) || dependents(tree, at, 'cop', 'nsubj').length > 0;
}

function framing(scene: Scene, phrase: number, sources: readonly string[]): Saying[] {
  const clause = clauseOf(scene, phrase);
  if (clause === undefined || sources.length === 0) return [];
  // A phrase is hung on a noun as often as on its verb: all of its branch is cut.
  const scope = scopeOf(scene, clause, [phrase]);
  return [{ sentence: scene.sentence, at: phrase, sources, scope, carries: false }];
}

/** "according to the Kenyan newspaper Nation". */
function readAccording(scene: Scene, at: number): Saying[] {
  const isSource = scene.lexicon.phrases['source-preposition'].has(prepositionOf(scene.tree, at));
  return isSource ? framing(scene, at, speakersOf(scene, at)) : [];
}

/** "in Banda's view", "by Lima's account", "in the words of Banda". */
function readView(scene: Scene, at: number): Saying[] {
  const { nouns, phrases } = scene.lexicon;
  if (!nouns.view.has(scene.tokens[at]?.lower ?? '')) return [];
  const isView = phrases['view-preposition'].has(prepositionOf(scene.tree, at));
  return isView ? framing(scene, at, authorsOf(scene, at)) : [];
}

/** "the warning by Banda that …", where the tree makes the clause the subject of the verb. */
function looseClause({ tree, tokens }: Scene, at: number): number[] {
  const mark = subtreeSpan(tree, at).to;
  const { lower, relation, head = -1 } = tokens[mark] ?? {};
  const isClause = lower === 'that' && relation === 'mark' && tokens[head]?.relation === 'csubj';
  return isClause ? [head] : [];
}

/** "Ukraine's claim to have sunk the ship". */
const perfectInfinitives = ({ tree, tokens }: Scene, at: number): number[] =>
  dependents(tree, at, 'acl').filter((child) =>
    dependents(tree, child, 'aux').some((aux) => tokens[aux]?.lower === 'have' && tokens[aux - 1]?.lower === 'to'),
  );

/** "Banda's claim that …", "American accusations that …", "the belief of the army that …". */
function readContent(scene: Scene, at: number): Saying[] {
  const { tree, tokens, lexicon } = scene;
  if (!lexicon.nouns.content.has(tokens[at]?.lower ?? '')) return [];
  const clauses = [...clausesOn(scene, at), ...looseClause(scene, at), ...perfectInfinitives(scene, at)];
  const phrases = dependents(tree, at, 'nmod').filter((child) => child > at && prepositionOf(tree, child) === 'of');
  const sources = authorsOf(scene, at);
  // "claims of fraud by the opposition": the owner behind "of" is what is claimed when it is nobody's name.
  const nouns = phrases.filter((child) => speakersOf(scene, child).length === 0);
  const scope = [...clauses, ...nouns].flatMap((root) => scopeOf(scene, root));
  return sources.length === 0 || scope.length === 0
    ? []
    : [{ sentence: scene.sentence, at, sources, scope, carries: false }];
}

/** "For Banda, the vote is a farce": a person's view of a plain statement about what something is. */
function readForWhom(scene: Scene): Saying[] {
  const { tokens, tree } = scene;
  if (tokens[0]?.text !== 'For') return [];
  const [person] = (scene.covering.get(1) ?? []).filter(({ type }) => type === 'Person');
  const clause = person === undefined ? undefined : clauseOf(scene, person.to - 1);
  if (person === undefined || clause === undefined || tokens[person.to]?.text !== ',') return [];
  const isPlain = dependents(tree, clause, 'cop').some((child) => /^VB[ZP]$/.test(tokens[child]?.tag ?? ''));
  // "For Banda, this is his first visit" tells a fact about Banda.
  const isAboutPerson = tokens.some(({ tag, lower }) => tag === 'PRP$' || tag === 'JJS' || lower === 'first');
  if (!isPlain || isAboutPerson || person.entity === undefined) return [];
  const phrase = tokens.findIndex(
    ({ head, relation }, at) => at > 0 && head === clause && relation === 'obl' && at < person.to,
  );
  return framing(scene, phrase < 0 ? person.from : phrase, [person.entity]);
}

/** Sources that are given by a phrase or a noun and not by a verb. */
export function phraseSayings(scene: Scene): Saying[] {
  const found = scene.tokens.flatMap(({ upos }, at) =>
    upos === 'NOUN' || upos === 'PROPN' || upos === 'PRON' || upos === 'ADJ'
      ? [...readAccording(scene, at), ...readView(scene, at), ...readContent(scene, at)]
      : [],
  );
  return [...readForWhom(scene), ...found];
}
