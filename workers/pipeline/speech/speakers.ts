import type { Mention } from '../document.ts';
import { ancestors, dependents, prepositionOf } from '../grammar/sentence-tree.ts';
import type { Scene } from './scene.ts';

/** Phrases lie within phrases only so deep: "a spokesman for the office of the president of Peru". */
const DEEPEST = 4;

const isSpeaker = ({ type }: Mention): boolean => type !== 'Place';
const isBody = ({ type }: Mention): boolean => type === 'State' || type === 'Organization';
const isOrganization = ({ type }: Mention): boolean => type === 'Organization';

type Wanted = (mention: Mention) => boolean;

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/** The entities that the mentions on a token mean. */
function covered(scene: Scene, at: number, wanted: Wanted): string[] {
  const mentions = (scene.covering.get(at) ?? []).filter(wanted);
  return unique(mentions.flatMap(({ entity }) => (entity === undefined ? [] : [entity])));
}

/** "Foreign Minister Wang Yi" where the tree takes the title for the head: the person whom it addresses. */
function titled(scene: Scene, at: number, wanted: Wanted): string[] {
  const title = scene.titles.find(({ from, to }) => from <= at && at < to);
  const isTitle = title !== undefined && (scene.covering.get(title.to) ?? []).some(({ from }) => from === title.to);
  return isTitle ? covered(scene, title.to, (mention) => mention.type === 'Person' && wanted(mention)) : [];
}

/** The name beside a noun: "the prime minister, Abiy Ahmed" and the parts of a name that the tree has torn. */
function beside(scene: Scene, at: number, wanted: Wanted): string[] {
  for (const child of dependents(scene.tree, at, 'flat', 'appos', 'nmod:desc')) {
    const found = [...covered(scene, child, wanted), ...titled(scene, child, wanted)];
    if (found.length > 0) return unique(found);
  }
  return [];
}

/** "officials in Ankara": a capital beside those who speak for a state. */
function capitalState(scene: Scene, at: number): string[] {
  const place = (scene.covering.get(at) ?? []).find(({ type }) => type === 'Place');
  const state = place === undefined ? undefined : scene.stateByName.get(place.name);
  const bare = scene.stateByName.get(scene.tokens[at]?.text ?? '');
  return [state ?? bare].filter((id) => id !== undefined);
}

/** The phrases that tell whom a noun belongs to, the closest tie first: its adjectives, its owner, "of", "for", "in". */
function owners(scene: Scene, at: number, prepositions: ReadonlySet<string>): number[] {
  const close = dependents(scene.tree, at, 'nmod:poss', 'compound', 'amod', 'nmod:desc');
  const far = dependents(scene.tree, at, 'nmod', 'obl').filter(
    (child) => scene.tokens[child]?.relation !== 'nmod:poss' && prepositions.has(prepositionOf(scene.tree, child)),
  );
  return [...far, ...close.reverse()];
}

/** The body or state for which unnamed people speak, where their phrase names it. */
function body(scene: Scene, at: number, wanted: Wanted, depth: number): string[] {
  const { nouns, phrases } = scene.lexicon;
  const found = owners(scene, at, phrases['employer-preposition']).map((owner) => {
    const parts = [owner, ...dependents(scene.tree, owner, 'conj')];
    const own = unique(parts.flatMap((part) => covered(scene, part, wanted)));
    if (own.length > 0 || depth >= DEEPEST) return own;
    const isBodyNoun = nouns['speaks-for'].has(scene.tokens[owner]?.lower ?? '');
    const further = isBodyNoun ? body(scene, owner, wanted, depth + 1) : [];
    return further.length > 0 || wanted !== isBody ? further : capitalState(scene, owner);
  });
  return found.find((ids) => ids.length > 0) ?? [];
}

/** Who has made a statement, a letter or a claim: "its owner", "by", "from", and the state in its adjective. */
export function authorsOf(scene: Scene, at: number, depth = 0): string[] {
  const found: string[] = [];
  // "a letter signed by Kallas": the agent of what was done to it.
  const signed = dependents(scene.tree, at, 'acl').flatMap((clause) => dependents(scene.tree, clause, 'obl:agent'));
  for (const owner of [...signed, ...owners(scene, at, scene.lexicon.phrases['author-preposition'])]) {
    const joined = [owner, ...dependents(scene.tree, owner, 'conj')];
    found.push(...joined.flatMap((part) => phraseSpeakers(scene, part, depth + 1)));
    if (found.length > 0) break;
  }
  return unique(found);
}

/** "who", "which" and "that" mean the noun before their clause. */
export function antecedentOf(scene: Scene, at: number): number | undefined {
  if (!/^W(P|DT)/.test(scene.tokens[at]?.tag ?? '')) return undefined;
  const clause = [at, ...ancestors(scene.tree, at)].find((node) => scene.tokens[node]?.relation === 'acl:relcl');
  return clause === undefined ? undefined : scene.tokens[clause]?.head;
}

/** "state television", "the state-run daily". */
const isStateOwned = (scene: Scene, at: number): boolean =>
  dependents(scene.tree, at, 'compound', 'amod').some((part) =>
    scene.lexicon.phrases.owned.has(scene.tokens[part]?.lower ?? ''),
  );

function phraseSpeakers(scene: Scene, at: number, depth: number): string[] {
  const named = [
    () => covered(scene, at, isSpeaker),
    () => titled(scene, at, isSpeaker),
    () => beside(scene, at, isSpeaker),
  ];
  for (const read of named) {
    const found = read();
    if (found.length > 0) return found;
  }
  if (depth >= DEEPEST) return [];
  const antecedent = antecedentOf(scene, at);
  if (antecedent !== undefined) return phraseSpeakers(scene, antecedent, depth + 1);
  const word = scene.tokens[at]?.lower ?? '';
  const { nouns } = scene.lexicon;
  if (nouns.work.has(word)) return authorsOf(scene, at, depth);
  if (nouns['speaks-for'].has(word) || (nouns.outlet.has(word) && isStateOwned(scene, at)))
    return body(scene, at, isBody, depth);
  return nouns['belongs-to'].has(word) ? body(scene, at, isOrganization, depth) : [];
}

/** The entities that a phrase names as speakers, with those joined to it by "and"; empty where it names nobody. */
export function speakersOf(scene: Scene, at: number): string[] {
  const antecedent = antecedentOf(scene, at) ?? at;
  const joined = [at, ...dependents(scene.tree, antecedent, 'conj')];
  const found = joined.map((part) => phraseSpeakers(scene, part, 0));
  return unique(found.flat());
}
