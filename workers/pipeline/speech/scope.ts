import type { SentenceSpan } from '../claim.ts';
import { dependents, prepositionOf, subtreeSpan } from '../grammar/sentence-tree.ts';
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

/** Spans of one sentence from left to right, those that overlap made one. */
export function joinSpans(spans: readonly SentenceSpan[]): SentenceSpan[] {
  const joined: SentenceSpan[] = [];
  for (const span of [...spans].sort((a, b) => a.from - b.from || a.to - b.to)) {
    const last = joined.at(-1);
    if (last === undefined || span.from > last.to) joined.push(span);
    else joined[joined.length - 1] = { ...last, to: Math.max(last.to, span.to) };
  }
  return joined;
}

const isCommaBefore = (scene: Scene, at: number): boolean =>
  /^[,(–—]$/.test(scene.tokens[subtreeSpan(scene.tree, at).from]?.text ?? '') ||
  /^[,(–—]$/.test(scene.tokens[subtreeSpan(scene.tree, at).from - 1]?.text ?? '');

/** ", which borders Chad," behind a name tells the reader what it is, in the article's own voice. */
function isAside(scene: Scene, at: number): boolean {
  const { relation, head = -1 } = scene.tokens[at] ?? {};
  if (relation !== 'acl:relcl' && relation !== 'appos') return false;
  // "the supreme leader of Iran, Ali Khamenei": the name belongs to what it names.
  if (relation === 'appos' && scene.covering.has(at)) return false;
  const isName = scene.tokens[head]?.upos === 'PROPN' || scene.covering.has(head);
  return isName && !scene.isQuoted(at) && isCommaBefore(scene, at);
}

/** ", a claim that Israel denied": the article weighs what it has just reported, however the tree hangs it in. */
function isVerdict(scene: Scene, at: number): boolean {
  const { lower = '', head = -1 } = scene.tokens[at] ?? {};
  if (!scene.lexicon.nouns.content.has(lower) || head > at || scene.isQuoted(at)) return false;
  const isOne = dependents(scene.tree, at, 'det').some((word) => /^an?$/.test(scene.tokens[word]?.lower ?? ''));
  const isTold = dependents(scene.tree, at, 'acl').length > 0;
  return isOne && isTold && prepositionOf(scene.tree, at) === '' && isCommaBefore(scene, at);
}

/** ", which they deny": the article's word on what has been said before it. */
function isRejoinder(scene: Scene, at: number): boolean {
  const { relation, lemma = '' } = scene.tokens[at] ?? {};
  if (relation !== 'acl:relcl' || !scene.lexicon.verbs.has(lemma) || scene.isQuoted(at)) return false;
  const isOthers = dependents(scene.tree, at, 'nsubj').some((part) => !/^W/.test(scene.tokens[part]?.tag ?? ''));
  return isOthers && isCommaBefore(scene, at);
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

/**
 * "Mali said that Togo had signed and left the room": a finite verb joined to a participle is not joined to it, but to
 * the verb of saying, whose form it has.
 */
export function isOuterConjunct({ tokens, tree }: Scene, at: number): boolean {
  const { relation, tag = '', head = -1 } = tokens[at] ?? {};
  const { relation: role, tag: form = '', head: saying = -1 } = tokens[head] ?? {};
  if (relation !== 'conj' || role !== 'ccomp' || !/^VB[DZP]$/.test(tag) || tokens[saying]?.tag !== tag) return false;
  const isBare = dependents(tree, at, 'nsubj', 'aux').length === 0;
  return isBare && saying < head && /^VB[NG]?$/.test(form);
}

/** "Mali said it had signed, but Togo denied that": a new subject behind "but" is the article's. */
function isTurn({ tokens, tree, covering, isQuoted }: Scene, at: number): boolean {
  const { relation, head = -1 } = tokens[at] ?? {};
  if (relation !== 'conj' || tokens[head]?.relation !== 'ccomp' || isQuoted(at)) return false;
  const isBut = dependents(tree, at, 'cc').some(
    (word) => tokens[word]?.lower === 'but' && tokens[word - 1]?.text === ',',
  );
  const isNew = dependents(tree, at, 'nsubj').some((subject) => covering.has(subject));
  return isBut && isNew && dependents(tree, at, 'mark').length === 0;
}

/** "A said X while B said Y" and "A said X and B said Y": the second saying is the article's. */
function isOtherSaying(scene: Scene, at: number): boolean {
  const { relation = '', lemma = '', upos } = scene.tokens[at] ?? {};
  if (upos !== 'VERB' || !/^(advcl|conj)$/.test(relation) || scene.isQuoted(at)) return false;
  const isPlain = scene.lexicon.verbs.get(lemma)?.acts.has('say') === true;
  const [subject] = dependents(scene.tree, at, 'nsubj');
  const isContrast = dependents(scene.tree, at, 'mark', 'cc').some((mark) =>
    /^(while|whereas|and|but)$/.test(scene.tokens[mark]?.lower ?? ''),
  );
  return isPlain && isContrast && scene.covering.has(subject ?? -1);
}

/** What is said with the clause or phrase on `root`; `outside` are tokens of the saying itself. */
export function scopeOf(scene: Scene, root: number, outside: readonly number[] = []): SentenceSpan[] {
  const cut = new Set(outside);
  const own = [isAside, isVerdict, isRejoinder, isVenue, isAttribution, isOtherSaying, isOuterConjunct, isTurn];
  // Of "“We won,” he said after the vote" the words behind the marks are the article's.
  const isQuotation =
    scene.isQuoted(root) &&
    (scene.tree.children[root] ?? []).every(
      (child) => child > root || scene.isQuoted(child) || scene.tokens[child]?.shape === 'punctuation',
    );
  const isOutside = (at: number): boolean => isQuotation && !scene.isQuoted(at);
  return spansUnder(scene, root, (at) => cut.has(at) || isOutside(at) || own.some((isOwn) => isOwn(scene, at)));
}
