import { dependent, dependents } from '../../grammar/sentence-tree.ts';
import type { Token } from '../../token.ts';
import { RELATIVE } from './named-near.ts';
import { isInName, type SentenceView } from './sentence-view.ts';
import { sentenceWords } from './sentence-words.ts';
import type { FixedWord, TriggerPattern } from './trigger-pattern.ts';

/** How far below the head a fixed word of a trigger may hang: "place [him] under house arrest" is two steps. */
const DEPTH = 3;
/** Where names, clauses and other events begin, which have words of their own. */
const CLOSED = new Set(['nsubj', 'acl', 'acl:relcl', 'conj', 'advcl', 'ccomp', 'parataxis']);

/** A plural that opens a sentence may have kept its form: "Sanctions on Mali were". */
const isWord = (words: readonly string[], { lemma, lower, shape }: Token): boolean =>
  words.includes(lemma) || words.includes(lower) || (shape === 'title' && words.includes(lower.replace(/s$/, '')));

function find(view: SentenceView, at: number, words: readonly string[], depth: number): number | undefined {
  const { tokens, children } = view.tree;
  for (const child of children[at] ?? []) {
    const token = tokens[child];
    if (token === undefined) continue;
    const isClosed = CLOSED.has(token.relation);
    const isIt = isWord(words, token);
    // A verb joined to the head is an event of its own: "held no talks but called on".
    if (isIt && !(isClosed && token.upos === 'VERB') && !isInName(view, child)) return child;
    const below = depth > 1 && !isClosed ? find(view, child, words, depth - 1) : undefined;
    if (below !== undefined) return below;
  }
  return undefined;
}

/** A noun that a verb in the passive has as its subject: "ties were severed", "ties severed in 2016". */
function passiveSubject(view: SentenceView, head: number, words: readonly string[]): number | undefined {
  const { tokens, children } = view.tree;
  const isIt = (at: number): boolean =>
    words.includes(tokens[at]?.lemma ?? '') || words.includes(tokens[at]?.lower ?? '');
  const own = (children[head] ?? []).find((child) => tokens[child]?.relation === 'nsubj:pass' && isIt(child));
  if (own !== undefined) return own;
  const { relation, head: above = -1 } = tokens[head] ?? {};
  if (tokens[head]?.tag === 'VBN' && (relation === 'acl' || relation === 'acl:relcl')) {
    // "Talks between the army and the rebels, brokered by Kenya": parsers hang the clause on the last noun.
    return [above, tokens[above]?.head ?? -1].find((noun) => isIt(noun));
  }
  // "Mediated by Norway, the dialogue entered its third week"
  if (relation !== 'advcl') return undefined;
  return (children[above] ?? []).find((child) => tokens[child]?.relation.startsWith('nsubj') === true && isIt(child));
}

/** "the sanctions that Peru imposed on", "a deal Peru reached with": what a relative clause lacks stands above it. */
function relativeObject(view: SentenceView, head: number, words: readonly string[]): number | undefined {
  const { tokens } = view.tree;
  const { relation, head: noun = -1 } = tokens[head] ?? {};
  const described = tokens[noun];
  if (relation !== 'acl:relcl' || described === undefined || !isWord(words, described)) return undefined;
  const isRelative = (at: number): boolean => RELATIVE.has(tokens[at]?.tag ?? '');
  const isOpen =
    dependents(view.tree, head, 'obj').every(isRelative) && !dependents(view.tree, head, 'nsubj').some(isRelative);
  return isOpen ? noun : undefined;
}

/** The first of two prepositions: "out" of "out of". */
const isCompound = ({ tree }: SentenceView, at: number): boolean =>
  dependent(tree, at, 'fixed') !== undefined || ['case', 'fixed'].includes(tree.tokens[at + 1]?.relation ?? '');

/** A particle of the head ("pull out"), a preposition of a fixed word, or the one that introduces any phrase. */
function findParticle(
  view: SentenceView,
  head: number,
  found: readonly number[],
  { words, particle }: FixedWord,
): number | undefined {
  const { tokens, children } = view.tree;
  const isIt = (at: number): boolean => words.includes(tokens[at]?.lower ?? '');
  const direct = (children[head] ?? []).find((child) => isIt(child));
  if (direct !== undefined) return direct;
  const below = particle === 'any' ? (children[head] ?? []) : found;
  const marking = below.flatMap((at) => children[at] ?? []).find((child) => isIt(child));
  if (marking !== undefined) return marking;
  // "pulled out of Goma", "pulled its troops out of": parsers make one preposition of the two.
  return (children[head] ?? [])
    .flatMap((at) => dependents(view.tree, at, 'case'))
    .find((child) => isIt(child) && isCompound(view, child));
}

/** The tokens of a trigger's fixed words, or nothing when one is missing. */
export function matchFixed(view: SentenceView, head: number, pattern: TriggerPattern): number[] | undefined {
  const found: number[] = [];
  if (pattern.fixed.length === 0) return found;
  const written = sentenceWords(view.tree.tokens);
  for (const { words } of pattern.fixed) if (!words.some((word) => written.has(word))) return undefined;
  for (const { words, particle } of pattern.fixed) {
    if (particle !== 'no') continue;
    const below = [head, ...found].map((anchor) => find(view, anchor, words, DEPTH)).find((at) => at !== undefined);
    const at = below ?? passiveSubject(view, head, words) ?? relativeObject(view, head, words);
    if (at === undefined) return undefined;
    found.push(at);
  }
  for (const word of pattern.fixed) {
    if (word.particle === 'no') continue;
    const at = findParticle(view, head, found, word);
    if (at === undefined) return undefined;
    found.push(at);
  }
  return found;
}
