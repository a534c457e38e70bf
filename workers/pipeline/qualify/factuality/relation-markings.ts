import { baseRelation, dependents, prepositionOf, type SentenceTree } from '../../grammar/sentence-tree.ts';
import type { Climb } from './clause-reading.ts';
import type { Marking } from './factuality-lexicon.ts';

/** So far before a title its "then-" and its "the late" may stand. */
const REACH = 3;
/** "Ex-army chief", "then-foreign minister": the words of a title before its last. */
const LONGEST_TITLE = 5;
const OF_TITLE = new Set(['ADJ', 'NOUN']);
const MARKING = new Set([
  'amod',
  'advmod',
  'compound',
  'nmod:desc',
  'nmod:unmarked',
  'flat',
  'appos',
  'dep',
  'conj',
  'det',
  'punct',
]);
const TITLE_OF_NAME = new Set(['compound', 'nmod:desc', 'flat', 'appos', 'amod', 'nmod']);

function markingOf({ tree, lexicon }: Climb, at: number): Marking | undefined {
  const { lower = '', relation = '' } = tree.tokens[at] ?? {};
  return MARKING.has(baseRelation(relation)) || MARKING.has(relation) ? lexicon.relationMarkings.get(lower) : undefined;
}

/** Whether "until 2010", "at that time" or "from 1990 to 1995" hangs on a title or its verb. */
export function isBounded(tree: SentenceTree, at: number): boolean {
  return dependents(tree, at, 'obl', 'nmod', 'advcl').some((child) => {
    const openers = dependents(tree, child, 'case', 'mark').map((word) => tree.tokens[word]?.lower);
    const { lower = '', upos } = tree.tokens[child] ?? {};
    if (openers.includes('until') || openers.includes('till')) return true;
    if (lower === 'time' && openers.includes('at')) return true;
    return upos === 'NUM' && (openers.includes('from') || openers.includes('between'));
  });
}

/** "The president, who died in the crash", "who resigned on Monday": a relative clause that ends the relation. */
function isEndedByClause({ tree, lexicon }: Climb, noun: number): boolean {
  const ending = lexicon.relations('relation-ending-verb');
  return dependents(tree, noun, 'acl:relcl').some((clause) => {
    const { lemma = '', tag } = tree.tokens[clause] ?? {};
    const [who] = dependents(tree, clause, 'nsubj', 'nsubj:pass');
    const isPast = tag === 'VBD' || tag === 'VBN';
    return isPast && ending.has(lemma) && who !== undefined && tree.tokens[who]?.tag.startsWith('W') === true;
  });
}

/** The title and, where the title belongs to a name, the name: "the late" may hang on either. */
function bearers(tree: SentenceTree, head: number, from: number, to: number): number[] {
  const nouns = [head];
  for (let at = from; at < to; at += 1) if (at !== head) nouns.push(at);
  const { relation = '', head: governor = -1 } = tree.tokens[head] ?? {};
  // "Her predecessor as interior minister".
  if (relation === 'nmod' && prepositionOf(tree, head) === 'as') return [...nouns, governor];
  // "A former minister and intelligence chief" was both.
  if (relation === 'conj' && dependents(tree, head, 'det', 'amod').length === 0) return [...nouns, governor];
  const belongs = TITLE_OF_NAME.has(relation) || TITLE_OF_NAME.has(baseRelation(relation));
  return belongs && governor >= 0 && relation !== 'nmod:poss' ? [...nouns, governor] : nouns;
}

/**
 * What the words around a title say of the relation: "former", "then-", "-elect", "acting", "at that time", "until
 * 2010"; undefined where none of them says anything.
 */
export function relationMarking(climb: Climb, head: number): Marking | undefined {
  const { tree, trigger } = climb;
  const words = bearers(tree, head, trigger.from, trigger.to);
  const bearer = climb.lexicon.relationMarkings.get(tree.tokens[words.at(-1) ?? head]?.lower ?? '');
  if (bearer !== undefined && words.length > 1) return bearer;
  const first = Math.min(head, trigger.from);
  for (const word of words) {
    for (const child of tree.children[word] ?? []) {
      // A word far before the title marks another title: "the former minister and now president".
      const isNear =
        word === head ||
        (tree.tokens[head]?.relation === 'conj' && word === tree.tokens[head]?.head) ||
        (child >= first - REACH && child <= Math.max(head, trigger.to) + 1);
      const marking = isNear ? markingOf(climb, child) : undefined;
      if (marking !== undefined) return marking;
    }
  }
  const isInside = (at: number): boolean => climb.lexicon.relationMarkings.has(tree.tokens[at]?.lower ?? '');
  for (let at = trigger.from; at < trigger.to; at += 1) {
    if (isInside(at)) return climb.lexicon.relationMarkings.get(tree.tokens[at]?.lower ?? '');
  }
  const beside = besideTitle(climb, first, Math.max(head + 1, trigger.to));
  if (beside !== undefined) return beside;
  const isEnded = words.some((word) => isEndedByClause(climb, word));
  const isPast = isTitle(tree, head) && (isBounded(tree, head) || hasTimeBeside(tree, head));
  return isEnded || isPast ? { status: 'former' } : undefined;
}

/** Whatever the parser makes of the hyphen: "then-president", "ex-minister", "president-elect". */
function besideTitle({ tree, lexicon }: Climb, from: number, to: number): Marking | undefined {
  const wordAt = (at: number): string => tree.tokens[at]?.lower ?? '';
  for (let at = from - 1; at >= 0 && at >= from - LONGEST_TITLE; at -= 1) {
    const prefix = lexicon.relationMarkings.get(wordAt(at));
    if (prefix !== undefined) return prefix;
    if (wordAt(at) !== '-' && !OF_TITLE.has(tree.tokens[at]?.upos ?? '')) break;
  }
  return lexicon.relationMarkings.get(wordAt(wordAt(to) === '-' ? to + 1 : to));
}

/** "Mr Mensa, at that time the foreign minister", "Ms Ruiz, foreign minister until May", wherever the parser hangs them. */
function hasTimeBeside(tree: SentenceTree, head: number): boolean {
  // Its direct dependents are enough of its span, and cost the same however deep the tree is.
  const own = [head, ...dependents(tree, head, 'det', 'amod', 'compound', 'nmod')];
  const from = Math.min(...own);
  const to = Math.max(...own) + 1;
  if (tree.tokens[head]?.relation === 'appos' && tree.tokens[to]?.lower === 'until') return true;
  return tree.tokens[from - 1]?.lower === 'time' && tree.tokens[from - 3]?.lower === 'at';
}

const isTitle = (tree: SentenceTree, head: number): boolean =>
  tree.tokens[head]?.upos !== 'VERB' && dependents(tree, head, 'cop').length === 0;
