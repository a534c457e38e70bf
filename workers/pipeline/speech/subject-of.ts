import { dependent, dependents, isPassive } from '../grammar/sentence-tree.ts';
import type { Scene } from './scene.ts';

/** Control and coordination are followed so far up the tree. */
const HIGHEST = 6;

const isVerb = ({ tokens }: Scene, at: number): boolean => /^VB/.test(tokens[at]?.tag ?? '');

/** The agent of a passive verb: "was announced by the ministry". */
export const agentOf = (scene: Scene, at: number): number | undefined => dependent(scene.tree, at, 'obl:agent');

function ownSubject(scene: Scene, at: number): number | undefined {
  const { tree, tokens } = scene;
  if (isPassive(tree, at)) return agentOf(scene, at);
  // The pronoun of a clause that asks is no subject: "what Kim said".
  const subjects = dependents(tree, at, 'nsubj').filter((child) => tokens[child]?.relation !== 'nsubj:outer');
  const [subject] = subjects;
  if (subject !== undefined) return subject;
  // "…," said Ali: a name right behind the verb that the tree takes for its object.
  const [object] = dependents(tree, at, 'obj').filter((child) => child > at && scene.covering.has(child));
  const opens = tokens[at - 1] === undefined || /^[,”"’'»?!]$/.test(tokens[at - 1]?.text ?? '');
  return opens && tokens[at]?.tag !== 'VBG' ? object : undefined;
}

/** Whoever does what a verb without a subject of its own says, by the verb that governs it. */
function borrowedSubject(scene: Scene, at: number, height: number): number | undefined {
  const { tree, tokens } = scene;
  const { head = -1, relation = '' } = tokens[at] ?? {};
  if (head < 0 || height > HIGHEST) return undefined;
  if (relation === 'acl' || relation === 'acl:relcl') return head;
  if (!/^(conj|xcomp|advcl|parataxis|ccomp|dep)/.test(relation)) return undefined;
  if (relation === 'xcomp') {
    // "urged Kim to announce": whoever is urged announces.
    const controller = dependent(tree, head, 'obj', 'iobj');
    if (controller !== undefined) return controller;
  }
  const subject = dependents(tree, head, 'nsubj')[0];
  return subject ?? borrowedSubject(scene, head, height + 1);
}

/** The token that heads the phrase of whoever says what verb `at` says, if the sentence tells. */
export function subjectOf(scene: Scene, at: number): number | undefined {
  const { tree, tokens } = scene;
  const own = ownSubject(scene, at);
  if (own !== undefined) return own;
  // Only "was quoted as saying" makes the subject of a passive its speaker; "is said to" names nobody.
  if (isPassive(tree, at)) {
    const isQuoted = scene.lexicon.verbs.get(tokens[at]?.lemma ?? '')?.acts.has('quote') === true;
    const saysAs = dependents(tree, at, 'advcl', 'xcomp').some((child) => isSayingAs(scene, child));
    return isQuoted && saysAs ? dependents(tree, at, 'nsubj')[0] : undefined;
  }
  return isVerb(scene, at) || tokens[at]?.relation === 'conj' ? borrowedSubject(scene, at, 0) : undefined;
}

const isSayingAs = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.tag === 'VBG' && dependents(scene.tree, at, 'mark', 'case').length > 0;
