import type { Status } from '../../../../schema/predicates.ts';
import { ancestors } from '../../grammar/sentence-tree.ts';
import type { RelationLexicon } from './relation-lexicon.ts';
import { endingAt, isPossessive, type Known, longest, type SentenceView } from './sentence-view.ts';

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

interface Step {
  readonly at: number;
  verbal: boolean;
  from: number;
  owners: Known[];
  possessive: boolean;
  via: Known[];
  status?: Status;
  prefix: string[];
  determiner: string;
  blocked: boolean;
}

const MOST_STEPS = 10;
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'one',
  'its',
  'their',
  'our',
  'my',
  'your',
  'this',
  'that',
  'two',
  'three',
  'both',
  'all',
  'some',
  'any',
  'no',
]);
const MODIFIER = /^(?:JJ[RS]?|NNS?|VB[NG]|RBS?|CD|HYPH)$/;
/** What may stand before a state: "a key American ally". */
const ADJECTIVE = /^(?:JJ[RS]?|RBS?|CD|HYPH)$/;
const isPronoun = (tag: string): boolean => tag === 'PRP$' || tag === 'WP$';

/** The owners that end at `to`, with those before them in "Chinese and Russian". */
function listedOwners(view: SentenceView, to: number, first: readonly Known[], plural: boolean): Known[] {
  const owners = [...first];
  for (let from = first[0]?.from ?? to; ; ) {
    const joint = view.tokens[from - 1]?.lower ?? '';
    const isJoint = plural ? joint === 'and' || joint === ',' : joint === '-' && first[0]?.form === 'adjective';
    if (!isJoint) return owners;
    const before = endingAt(view, from - 1, 'State', 'Organization');
    const isSame = before.length > 0 && before[0]?.type === first[0]?.type && before[0]?.form === first[0]?.form;
    if (!isSame) return owners;
    owners.unshift(...before);
    from = before[0]?.from ?? 0;
  }
}

/** Takes the owner that ends before `step.from`, if there is one. */
function takeOwner(view: SentenceView, step: Step, plural: boolean): boolean {
  const last = view.tokens[step.from - 1];
  const tied = isPossessive(last);
  const end = tied ? step.from - 1 : step.from;
  const found = endingAt(view, end);
  const owner = found[0];
  if (owner === undefined) return false;
  const pronoun = isPronoun(last?.tag ?? '');
  const possessive = tied || pronoun;
  // "working for Azerbaijan kidnapped reporter Rauf": a verb lies between the state and the noun.
  const isCut = !possessive && owner.form !== 'adjective' && step.verbal;
  if (isCut) return false;
  if (step.owners.length > 0) {
    if (!possessive || owner.type !== 'Person') return false;
    step.via = found;
  } else {
    step.owners = possessive ? found : listedOwners(view, end, found, plural);
    step.possessive = possessive;
  }
  step.from = Math.min(...step.owners.map(({ from }) => from), ...step.via.map(({ from }) => from));
  if (pronoun) step.determiner = last?.lower ?? '';
  return true;
}

/** Takes one word before the phrase; false at its beginning. */
function takeWord(view: SentenceView, step: Step, lexicon: RelationLexicon): boolean {
  const token = view.tokens[step.from - 1];
  if (token === undefined) return false;
  const is = (use: string): boolean => lexicon.uses.get(use)?.has(token.lower) === true;
  const previous = view.tokens[step.from - 2]?.lower ?? '';
  if (is('ended') || is('coming')) step.status = is('ended') ? 'former' : 'planned';
  else if (token.text === '-') {
    if (view.over.has(step.from - 2) || !/^\p{Ll}+$/u.test(previous)) return false;
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
    step.blocked = step.owners.length === 0;
    return false;
  } else if (!(step.owners.length > 0 ? ADJECTIVE : MODIFIER).test(token.tag)) return false;
  if (token.tag.startsWith('VB')) step.verbal = true;
  step.from -= 1;
  return true;
}

/** "South Korea's unification minister": the field of a minister belongs to the title. */
function isPortfolio(view: SentenceView, { from, at }: Step, lexicon: RelationLexicon): boolean {
  const token = view.tokens[from - 1];
  const isFirst =
    from === at && /^NN/.test(token?.tag ?? '') && lexicon.uses.get('skipped')?.has(token?.lower ?? '') !== true;
  return isFirst && lexicon.uses.get('portfolio')?.has(view.singular[at]?.lower ?? '') === true;
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
    if (takeOwner(view, step, plural)) {
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

/** "Desta, whose brother Abebe", "Pakistan and its ally China": the owner is the name just before. */
function takeAntecedent(view: SentenceView, step: Step): void {
  const before = view.tokens[step.from - 1]?.lower ?? '';
  const end = before === ',' || before === 'and' || before === 'with' ? step.from - 1 : step.from;
  if (step.determiner === 'whose') step.owners = described(view, step.from) ?? endingAt(view, end);
  else if (before !== 'and') return;
  else if (step.determiner === 'its') step.owners = endingAt(view, end, 'State', 'Organization');
  else if (/^(?:his|her)$/.test(step.determiner)) step.owners = endingAt(view, end, 'Person');
  step.possessive = step.owners.length > 0;
}

/** Whom the relative clause that opens with "whose" describes, as the tree has it. */
function described(view: SentenceView, whose: number): Known[] | undefined {
  for (const at of [whose, ...ancestors(view.tree, whose)]) {
    const { relation = '', head = -1 } = view.tokens[at] ?? {};
    if (!relation.startsWith('acl')) continue;
    const found = longest(view.over.get(head) ?? []);
    return found.length === 0 ? undefined : found;
  }
  return undefined;
}

function takeMark(view: SentenceView, step: Step, lexicon: RelationLexicon): boolean {
  const token = view.tokens[step.from - 1];
  const before = view.tokens[step.from - 2]?.lower ?? '';
  const tied = token?.text === '-' && lexicon.uses.get('ended')?.has(before) === true;
  if (!tied && lexicon.uses.get('ended')?.has(token?.lower ?? '') !== true) return false;
  step.status = 'former';
  step.from -= tied ? 2 : 1;
  return true;
}
