import { baseRelation, dependents, type SentenceTree } from '../../grammar/sentence-tree.ts';
import type { Token } from '../../token.ts';
import { readAdnominal } from './adnominal-clause.ts';
import { readAdverbial } from './adverbial-clause.ts';
import { type Climb, type OwnReading, readClause, sharesAuxiliaries, sharesNegation } from './clause-reading.ts';
import { auxiliariesOf, isInfinitive } from './clause-tense.ts';
import { ASKED, combine, type Reading, SHARED } from './combine-readings.ts';
import { signatureOf } from './governor-signature.ts';
import type { Link } from './link.ts';
import { type NounReading, readNoun } from './noun-reading.ts';
import { readNominal } from './read-nominal.ts';
import { subordinatorOf } from './surrounding-clauses.ts';

/** A sentence nests its clauses a few deep; what lies further up is a list or hostile text. */
const MOST_STEPS = 12;

function isPredicate({ tree }: Climb, at: number): boolean {
  const { upos } = tree.tokens[at] ?? {};
  if (upos === 'VERB' || upos === 'AUX' || upos === 'ADJ') return true;
  return dependents(tree, at, 'cop').length > 0 || isInfinitive(tree, at);
}

function hasFiniteForm(token: Token | undefined, tree: SentenceTree, at: number): boolean {
  if (token?.tag === 'VBD' || token?.tag === 'VBZ') return true;
  return auxiliariesOf(tree, at).some(({ tag }) => tag === 'VBD' || tag === 'VBZ' || tag === 'VBP' || tag === 'MD');
}

function firstConjunct({ tree }: Climb, at: number): number {
  let first = at;
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const token = tree.tokens[first];
    if (token === undefined || token.head < 0 || token.relation !== 'conj') break;
    first = token.head;
  }
  return first;
}

/** A finite verb is no conjunct of an infinitive: in "plans to fly and has met Lula" it belongs to the verb above. */
function attachment(climb: Climb, at: number): number {
  const { tree } = climb;
  const first = firstConjunct(climb, at);
  const above = tree.tokens[first]?.head ?? -1;
  const isSplit = first !== at && above >= 0 && isInfinitive(tree, first) && hasFiniteForm(tree.tokens[at], tree, at);
  return isSplit ? firstConjunct(climb, above) : first;
}

/** The own reading of a predicate, with the auxiliaries and the negation that it shares with its first conjunct. */
function ownClause(climb: Climb, at: number, first: number): OwnReading {
  const own = readClause(climb, at);
  if (at === first || !isPredicate(climb, first)) return own;
  const lead = readClause(climb, first);
  const status = sharesAuxiliaries(climb.tree, at, first) ? lead.status : own.status;
  const isNegated = own.isNegated || (lead.isNegated && sharesNegation(climb, at, first));
  return { status, isNegated };
}

/** The own reading of a noun; "no talks or visits" and "the arrest and deportation" share their determiner. */
function ownNoun(climb: Climb, at: number, first: number): NounReading {
  const own = readNoun(climb, at);
  if (at === first || dependents(climb.tree, at, 'det', 'nmod:poss').length > 0) return own;
  const lead = readNoun(climb, first);
  return { status: own.status, isNegated: own.isNegated || lead.isNegated, isGiven: own.isGiven || lead.isGiven };
}

/** What stands at the top of a sentence without a tense: a headline's plan, an appeal, a fragment. */
function settle(climb: Climb, at: number, own: OwnReading): Reading {
  const { tag } = climb.tree.tokens[at] ?? {};
  const plain = tag === 'VBG' ? 'ongoing' : tag === 'VB' ? (climb.isHeading ? 'planned' : 'possible') : 'occurred';
  return { status: own.status ?? plain, isNegated: own.isNegated };
}

function readComplement(climb: Climb, { at, governor, steps }: Link, own: OwnReading): Reading {
  const { tree, lexicon } = climb;
  const isDoubted = lexicon.words('mark-conditional').has(subordinatorOf(tree, at));
  if (isDoubted) return { status: 'possible', isNegated: own.isNegated };
  const token = tree.tokens[governor];
  if (climb.isHeading && isInfinitive(tree, at) && token?.relation === 'root' && at < governor)
    return settle(climb, at, own);
  const found = signatureOf(tree, governor, at, 'clause', lexicon);
  if (own.status !== undefined) {
    // "Suggested that he had left" says that he had left; only hopes and doubts reach into a finite clause.
    const isSpeech = token?.upos === 'VERB' && !lexicon.words('verb-hoping').has(token.lemma);
    const keepsOwn = found?.affirmed === 'planned' || (isSpeech && found?.affirmed === 'possible');
    if (found === undefined || keepsOwn) return { status: own.status, isNegated: own.isNegated };
  }
  const hasObject = dependents(tree, governor, 'obj', 'iobj').length > 0;
  const plain = hasObject && isInfinitive(tree, at) ? ASKED : SHARED;
  return combine(found ?? plain, readEvent(climb, governor, steps + 1), own);
}

/** A relative clause stands by itself; only "it was not Accra that expelled him" negates it from outside. */
function readRelative(climb: Climb, { at, governor }: Link, own: OwnReading): Reading {
  const { tree } = climb;
  const isCleft = dependents(tree, governor, 'cop').length > 0 && dependents(tree, governor, 'expl').length > 0;
  const isDenied = isCleft && readClause(climb, governor).isNegated;
  return settle(climb, at, isDenied ? { ...own, isNegated: !own.isNegated } : own);
}

function readPredicate(climb: Climb, link: Link, own: OwnReading): Reading {
  const relation = climb.tree.tokens[link.at]?.relation ?? 'root';
  switch (baseRelation(relation)) {
    case 'ccomp':
    case 'xcomp':
    case 'csubj':
      return readComplement(climb, link, own);
    case 'advcl':
      return relation === 'advcl:relcl' ? settle(climb, link.at, own) : readAdverbial(climb, link, own, readEvent);
    case 'acl':
      return relation === 'acl:relcl' ? readRelative(climb, link, own) : readAdnominal(climb, link, own, readEvent);
    case 'obj':
    case 'obl':
    case 'nsubj':
    case 'nmod':
      return readNominal(climb, link, { ...own, isGiven: false }, readEvent);
    default:
      return settle(climb, link.at, own);
  }
}

/**
 * Whether the event at a token happened: its own words first, then what governs it, step by step up the tree, where
 * each word has a signature (after Karttunen's implicatives and Saurí's FactBank).
 */
export function readEvent(climb: Climb, at: number, steps = 0): Reading {
  const { tree, trigger } = climb;
  if (steps > MOST_STEPS) return { status: 'occurred', isNegated: false };
  const first = attachment(climb, at);
  const governor = tree.tokens[first]?.head ?? -1;
  const link = { at: first, governor, steps };
  const isInTrigger = governor >= trigger.from && governor < trigger.to;
  if (isPredicate(climb, at)) {
    const own = ownClause(climb, at, first);
    if (isInTrigger) return combine(SHARED, readEvent(climb, governor, steps + 1), own);
    return readPredicate(climb, link, own);
  }
  const own = ownNoun(climb, at, first);
  if (isInTrigger) return combine(SHARED, readEvent(climb, governor, steps + 1), own);
  return readNominal(climb, link, own, readEvent);
}
