import type { SentenceSpan } from '../document.ts';
import { dependents, subtreeSpan } from '../grammar/sentence-tree.ts';
import type { Scene } from './scene.ts';

/** Tokens that hang on `root` without the branches that `isCut` names, as spans from left to right. */
function spansUnder(scene: Scene, root: number, isCut: (at: number) => boolean): SentenceSpan[] {
  const inside: number[] = [];
  const open = [root];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    inside.push(next);
    for (const child of scene.tree.children[next] ?? []) if (!isCut(child)) open.push(child);
  }
  return toSpans(scene, inside);
}

/** Tokens as spans; a lone mark between two of them does not part them. */
function toSpans({ sentence, tokens }: Scene, inside: number[]): SentenceSpan[] {
  inside.sort((a, b) => a - b);
  const spans: { sentence: number; from: number; to: number }[] = [];
  for (const at of inside) {
    const last = spans.at(-1);
    const isGapOfMarks = last !== undefined && tokens.slice(last.to, at).every(({ shape }) => shape === 'punctuation');
    if (last !== undefined && isGapOfMarks && at - last.to <= 2) last.to = at + 1;
    else spans.push({ sentence, from: at, to: at + 1 });
  }
  return spans.filter(({ from, to }) => tokens.slice(from, to).some(({ shape }) => shape !== 'punctuation'));
}

const isCommaBefore = (scene: Scene, at: number): boolean =>
  /^[,(–—]$/.test(scene.tokens[subtreeSpan(scene.tree, at).from]?.text ?? '') ||
  /^[,(–—]$/.test(scene.tokens[subtreeSpan(scene.tree, at).from - 1]?.text ?? '');

/** ", which borders Chad," behind a name tells the reader what it is, in the article's own voice. */
function isAside(scene: Scene, at: number): boolean {
  const { relation, head = -1 } = scene.tokens[at] ?? {};
  if (relation !== 'acl:relcl' && relation !== 'appos') return false;
  const isName = scene.tokens[head]?.upos === 'PROPN' || scene.covering.has(head);
  return isName && !scene.isQuoted(at) && isCommaBefore(scene, at);
}

/** ", in a speech that marked …": where it was said, which the tree hangs on what was said. */
function isVenue(scene: Scene, at: number): boolean {
  const { relation, lower } = scene.tokens[at] ?? {};
  const isPhrase = relation === 'obl' || relation === 'nmod';
  return isPhrase && scene.lexicon.nouns.work.has(lower ?? '') && !scene.isQuoted(at) && isCommaBefore(scene, at);
}

/** "…, he said, …" and "…, according to X": the words that give the source. */
function isAttribution(scene: Scene, at: number): boolean {
  const { relation, lemma, upos } = scene.tokens[at] ?? {};
  if (upos !== 'VERB' || scene.isQuoted(at)) return false;
  const acts = scene.lexicon.verbs.get(lemma ?? '')?.acts;
  const isInserted = relation === 'parataxis' && dependents(scene.tree, at, 'nsubj').length > 0;
  return isInserted && (acts?.has('say') === true || acts?.has('believe') === true || acts?.has('claim') === true);
}

/** What is said with the clause or phrase on `root`; `outside` are tokens of the saying itself. */
export function scopeOf(scene: Scene, root: number, outside: readonly number[] = []): SentenceSpan[] {
  const cut = new Set(outside);
  return spansUnder(
    scene,
    root,
    (at) => cut.has(at) || isAside(scene, at) || isVenue(scene, at) || isAttribution(scene, at),
  );
}
