import { dependent, dependents, isPassive } from '../grammar/sentence-tree.ts';
import type { Scene } from './scene.ts';
import { isOuterConjunct } from './scope.ts';

/** Control and coordination are followed so far up the tree. */
const HIGHEST = 6;
/** Words of a title between an inverted verb and its name. */
const LONGEST_TITLE = 6;

const isVerb = ({ tokens }: Scene, at: number): boolean => /^VB/.test(tokens[at]?.tag ?? '');

/** The agent of a passive verb: "was announced by the ministry". */
export const agentOf = (scene: Scene, at: number): number | undefined => dependent(scene.tree, at, 'obl:agent');

const isSubject = (relation: string): boolean => relation.startsWith('nsubj');

/** "…, noted analyst Moon" and "…,” scoffs Oryem": a name behind the verb that the tree does not give it. */
function invertedSubject({ tokens, tree, covering }: Scene, at: number): number | undefined {
  const { relation, head = -1 } = tokens[at] ?? {};
  // "Saied accused foreign agents of …", where the tree makes an adjective of the verb behind the name.
  const isBehindName = (covering.get(at - 1) ?? []).some(({ form, to }) => form === 'name' && to === at);
  if (relation === 'amod' && isBehindName) return at - 1;
  if (!/^[,”"’'»]$/.test(tokens[at - 1]?.text ?? '')) return undefined;
  if (relation === 'amod') {
    const name = [head, tokens[head]?.head ?? -1].find((node) => node > at && covering.has(node));
    return name !== undefined && name - at <= LONGEST_TITLE ? name : undefined;
  }
  const hasSubject = (tree.children[at] ?? []).some((child) => isSubject(tokens[child]?.relation ?? ''));
  return !hasSubject && relation === 'root' && covering.has(at + 1) ? at + 1 : undefined;
}

/** "accused of plotting", without an auxiliary: whatever it hangs on is accused. */
function isReducedPassive({ tokens, tree }: Scene, at: number): boolean {
  const { tag, relation = '' } = tokens[at] ?? {};
  return (
    /^VB[ND]$/.test(tag ?? '') && /^(advcl|dep|acl)/.test(relation) && dependents(tree, at, 'aux', 'nsubj').length === 0
  );
}

function ownSubject(scene: Scene, at: number): number | undefined {
  const { tree, tokens } = scene;
  const inverted = invertedSubject(scene, at);
  if (inverted !== undefined) return inverted;
  if (isPassive(tree, at)) return agentOf(scene, at);
  // The pronoun of a clause that asks is no subject: "what Kim said".
  const subjects = dependents(tree, at, 'nsubj').filter((child) => tokens[child]?.relation !== 'nsubj:outer');
  // Of two, the one right behind the verb: in "Kenya to send police, says Ruto" the tree gives the verb both.
  const behind = subjects.find(
    (child) => child > at && !dependents(tree, at, 'obj', 'iobj').some((own) => own < child),
  );
  return behind ?? subjects[0];
}

/** "recalled its envoy, accusing Benin": behind a comma the participle is that of the clause, not of its last noun. */
function isFree({ tokens }: Scene, at: number): boolean {
  const { head = -1, tag } = tokens[at] ?? {};
  return tag === 'VBG' && tokens[at - 1]?.text === ',' && !isSubject(tokens[head]?.relation ?? '');
}

/** Whoever does what a verb without a subject of its own says, by the verb that governs it. */
function borrowedSubject(scene: Scene, at: number, height: number): number | undefined {
  const { tree, tokens } = scene;
  const { head = -1, relation = '' } = tokens[at] ?? {};
  if (head < 0 || height > HIGHEST) return undefined;
  if (relation === 'acl:relcl' || (relation === 'acl' && !isFree(scene, at))) return head;
  if (!/^(conj|xcomp|advcl|parataxis|ccomp|dep|acl|obj|obl)/.test(relation)) return undefined;
  if (relation === 'xcomp') {
    // "urged Kim to announce": whoever is urged announces.
    const controller = dependent(tree, head, 'obj', 'iobj');
    if (controller !== undefined) return controller;
  }
  // "IRIB quoted Araghchi as saying": whoever is quoted says it.
  const isQuoting = isSayingAs(scene, at) && scene.lexicon.verbs.get(tokens[head]?.lemma ?? '')?.acts.has('quote');
  if (isQuoting === true && !isPassive(tree, head)) return dependent(tree, head, 'obj');
  if (isOuterConjunct(scene, at)) return subjectOf(scene, tokens[head]?.head ?? -1);
  const subject = dependents(tree, head, 'nsubj')[0];
  return subject ?? borrowedSubject(scene, head, height + 1);
}

/** The token that heads the phrase of whoever says what verb `at` says, if the sentence tells. */
export function subjectOf(scene: Scene, at: number): number | undefined {
  const { tree, tokens } = scene;
  const own = ownSubject(scene, at);
  if (own !== undefined) return own;
  // Only "was quoted as saying" makes the subject of a passive its speaker; "is said to" names nobody.
  if (isPassive(tree, at) || isReducedPassive(scene, at)) {
    const isQuoted = scene.lexicon.verbs.get(tokens[at]?.lemma ?? '')?.acts.has('quote') === true;
    const saysAs = dependents(tree, at, 'advcl', 'xcomp').some((child) => isSayingAs(scene, child));
    return isQuoted && saysAs ? dependents(tree, at, 'nsubj')[0] : undefined;
  }
  return isVerb(scene, at) || tokens[at]?.relation === 'conj' ? borrowedSubject(scene, at, 0) : undefined;
}

const isSayingAs = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.tag === 'VBG' && dependents(scene.tree, at, 'mark', 'case').length > 0;
