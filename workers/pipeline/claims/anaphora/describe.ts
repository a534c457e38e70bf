import type { Mention } from '../../document.ts';
import { baseRelation, dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import type { TimeLexicon } from '../../qualify/time/time-lexicon.ts';
import type { AnaphoraLexicon } from './anaphora-lexicon.ts';

/** A sentence as event nouns are looked for in it. */
export interface NounView {
  readonly tree: SentenceTree;
  /** The linked mentions by the tokens that they cover. */
  readonly mentionsAt: ReadonlyMap<number, readonly Mention[]>;
  readonly lexicon: AnaphoraLexicon;
  readonly time: TimeLexicon;
}

/** What the words around an event noun say of the event. */
export interface Description {
  readonly parties: readonly string[];
  readonly details: readonly string[];
  readonly isDated: boolean;
}

const CONTENT = new Set(['NOUN', 'PROPN', 'ADJ', 'VERB', 'NUM', 'PRON']);
const RELATIVE = new Set(['WDT', 'WP', 'WP$', 'WRB']);
/** Dependents that say something of the event beside the point: an aside, another event joined to it. */
const BESIDE = new Set(['appos', 'conj', 'parataxis', 'advcl', 'punct', 'cc', 'discourse', 'nsubj', 'det', 'advmod']);

const isTimeWord = ({ month, weekday, season, unit, dayPart, dayWord, number }: TimeLexicon, word: string): boolean =>
  [month, weekday, season, unit, dayPart, dayWord, number].some((words) => words.has(word));

/** A year, or a number beside a month: "the pact of 2015", "the attack of 3 May". */
const isOfDate = ({ tree: { tokens }, time }: NounView, at: number): boolean =>
  /^(?:19|20)\d\d$/.test(tokens[at]?.text ?? '') ||
  [at - 1, at + 1].some((beside) => time.month.has(tokens[beside]?.lower ?? ''));

/** Behind a comma a clause only adds to an event that is known without it: "the attack, which killed 12". */
const isAside = ({ tokens }: SentenceTree, noun: number, child: number): boolean =>
  child > noun && tokens.slice(noun + 1, child).some(({ text }) => /^[,–—(-]$/.test(text));

function tokensBelow(tree: SentenceTree, at: number): number[] {
  const below = [at];
  for (let next = 0; next < below.length; next += 1) below.push(...(tree.children[below[next] ?? -1] ?? []));
  return below;
}

/** The tokens of all that tells an event from others of its kind. */
function restricting(tree: SentenceTree, noun: number): number[] {
  const isBeside = (child: number): boolean => {
    const { relation = '' } = tree.tokens[child] ?? {};
    // "The meeting focused on water": a verb that the parser has taken for a participle.
    const isClause = relation === 'acl' && tree.tokens[noun]?.relation === 'root';
    return isClause || BESIDE.has(baseRelation(relation)) || isAside(tree, noun, child);
  };
  const children = (tree.children[noun] ?? []).filter((child) => !isBeside(child));
  return children.flatMap((child) => tokensBelow(tree, child)).sort((a, b) => a - b);
}

/** Whether its own words say that another event than the known one is meant, or one of many. */
function isOther({ tree, lexicon }: NounView, noun: number): boolean {
  return dependents(tree, noun, 'det', 'amod', 'nummod', 'compound', 'advmod').some((child) => {
    const { tag, lower = '', relation } = tree.tokens[child] ?? {};
    return lexicon.other.has(lower) || tag === 'JJS' || tag === 'JJR' || tag === 'RBS' || relation === 'nummod';
  });
}

/**
 * What the words around an event noun ask of the event that they mean; undefined where that is another one than any
 * known, or an owner of whom nobody knows who it is.
 */
export function describe(view: NounView, noun: number): Description | undefined {
  if (isOther(view, noun)) return undefined;
  const { tree, mentionsAt, lexicon, time } = view;
  const parties = new Set<string>();
  const details = new Set<string>();
  let isDated = false;
  for (const at of restricting(tree, noun)) {
    const { upos = '', tag = '', lower = '', lemma = '', shape, relation = '' } = tree.tokens[at] ?? {};
    const meant = mentionsAt.get(at) ?? [];
    if (meant.length > 0) for (const { entity = '' } of meant) parties.add(entity);
    else if (isTimeWord(time, lower) || (shape === 'number' && isOfDate(view, at))) isDated = true;
    else if (tag === 'PRP$') return undefined;
    else if (CONTENT.has(upos) && !RELATIVE.has(tag) && relation !== 'cop' && !lexicon.neutral.has(lemma)) {
      if (!lexicon.neutral.has(lower)) details.add(lemma);
    }
  }
  return { parties: [...parties], details: [...details], isDated };
}
