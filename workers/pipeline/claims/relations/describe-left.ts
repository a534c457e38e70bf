import type { Status } from '../../../../schema/predicates.ts';
import { isPronoun, type Step, takeAntecedent, takeOwner } from './left-owners.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { isPossessive, type Known, type SentenceView } from './sentence-view.ts';

/** What stands before a noun in its phrase. */
export interface Left {
  readonly from: number;
  /** Whose: "Japan's", "Japanese", "UN", "his"; several in "Chinese and Russian". */
  readonly owners: readonly Known[];
  /** Tied by a possessive, which admits persons; else beside the noun. */
  readonly possessive: boolean;
  /** The person of "his" in "his Saudi counterpart". */
  readonly via: readonly Known[];
  readonly status?: Status;
  readonly prefix: string;
  readonly determiner: string;
  /** A capitalised word that is no mention stands beside the noun: whose it is stays unknown. */
  readonly blocked: boolean;
}

const MOST_STEPS = 10;
const DETERMINERS = new Set('the a an one its their our my your this that two three both all some any no'.split(' '));
const MODIFIER = /^(?:JJ[RS]?|NNS?|VB[NG]|RBS?|CD|HYPH)$/;
/** What may stand before a state: "a key American ally". */
const ADJECTIVE = /^(?:JJ[RS]?|RBS?|CD|HYPH)$/;

/** A number or "both" right behind a possessive: whose the nouns are stands before it. */
const isCountOfOwned = (view: SentenceView, at: number): boolean =>
  (/^(?:both|all)$/.test(view.tokens[at]?.lower ?? '') || view.tokens[at]?.tag === 'CD') &&
  (isPossessive(view.tokens[at - 1]) || isPronoun(view.tokens[at - 1]?.tag ?? ''));

/** Takes one word before the phrase; false at its beginning. */
function takeWord(view: SentenceView, step: Step, lexicon: RelationLexicon): boolean {
  const token = view.tokens[step.from - 1];
  if (token === undefined) return false;
  const is = (use: string): boolean => lexicon.uses.get(use)?.has(token.lower) === true;
  const previous = view.tokens[step.from - 2]?.lower ?? '';
  if (is('ended') || is('coming')) step.status = is('ended') ? 'former' : 'planned';
  else if (token.text === '-') {
    if (view.over.has(step.from - 2) || !/^\p{Ll}+$/u.test(previous)) return false;
  } else if (isCountOfOwned(view, step.from - 1)) {
    // "Kaya's three sons", "his two brothers"
  } else if (DETERMINERS.has(token.lower) || is('again') || isPronoun(token.tag)) {
    step.determiner = token.lower;
    if (!is('again') || token.lower === 'another') {
      step.from -= 1;
      return false;
    }
  } else if (view.over.has(step.from - 1)) return false;
  else if (is('role') && step.owners.length === 0) step.prefix.unshift(token.lower);
  else if (isPortfolio(view, step, lexicon)) step.prefix.unshift(token.lower);
  else if (token.tag.startsWith('NNP') && token.shape !== 'lower' && !is('skipped')) {
    // "In January President Ana Ruiz": the month belongs to the clause.
    step.blocked = step.owners.length === 0 && !token.relation.startsWith('obl');
    return false;
  } else if (!(step.owners.length > 0 ? ADJECTIVE : MODIFIER).test(token.tag)) return false;
  if (token.tag.startsWith('VB')) step.verbal = true;
  step.from -= 1;
  return true;
}

/** "South Korea's unification minister": the field of a minister belongs to the title. */
function isPortfolio(view: SentenceView, { from, at, prefix, owners }: Step, lexicon: RelationLexicon): boolean {
  const token = view.tokens[from - 1];
  // "external affairs minister": an adjective before a field belongs to it.
  const isField = from === at ? /^NN/.test(token?.tag ?? '') : prefix.length > 0 && /^(?:NN|JJ)/.test(token?.tag ?? '');
  const isFirst = isField && lexicon.uses.get('skipped')?.has(token?.lower ?? '') !== true;
  return isFirst && owners.length === 0 && lexicon.uses.get('portfolio')?.has(view.singular[at]?.lower ?? '') === true;
}

/** "the Manila-based head", "the Kenyan-born runner": where somebody lives or was born is not whose he is. */
function beforeBased(view: SentenceView, from: number): number {
  const isTied = /^(?:based|born|trained|educated)$/.test(view.tokens[from - 1]?.lower ?? '');
  if (!isTied || view.tokens[from - 2]?.text !== '-') return from;
  return view.ends.get(from - 2)?.[0]?.from ?? from;
}

/** Reads the phrase of the noun that begins at `at` to the left: owners, "former", "acting", determiner. */
export function describeLeft(view: SentenceView, at: number, plural: boolean, lexicon: RelationLexicon): Left {
  const step: Step = {
    at,
    verbal: false,
    from: at,
    owners: [],
    possessive: false,
    via: [],
    prefix: [],
    determiner: '',
    blocked: false,
  };
  for (let count = 0; count < MOST_STEPS && step.from > 0; count += 1) {
    step.from = beforeBased(view, step.from);
    if (takeOwner(view, step, plural, lexicon)) {
      if (step.possessive || step.via.length > 0) break;
    } else if (!takeWord(view, step, lexicon)) break;
  }
  // "former Japan's" is not said, but "then-Japan's president" is: one mark more may stand before a possessive.
  if (step.possessive) while (takeMark(view, step, lexicon));
  if (step.determiner === '' && /^(?:the|an?)$/.test(view.tokens[step.from - 1]?.lower ?? '')) {
    step.determiner = view.tokens[step.from - 1]?.lower ?? '';
    step.from -= 1;
  }
  if (step.owners.length === 0) takeAntecedent(view, step);
  return { ...step, prefix: step.prefix.join(' ') };
}

/** One word that puts the whole phrase in the past: "then-", "former". */
function takeMark(view: SentenceView, step: Step, lexicon: RelationLexicon): boolean {
  const token = view.tokens[step.from - 1];
  const before = view.tokens[step.from - 2]?.lower ?? '';
  const tied = token?.text === '-' && lexicon.uses.get('ended')?.has(before) === true;
  if (!tied && lexicon.uses.get('ended')?.has(token?.lower ?? '') !== true) return false;
  step.status = 'former';
  step.from -= tied ? 2 : 1;
  return true;
}
