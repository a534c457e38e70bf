import { longestPhrase } from '../phrase-index.ts';
import type { Token } from '../token.ts';
import { nameRunEnd } from './name-run.ts';
import { type Found, mayBeginName, type Scan, surface } from './scan.ts';

const STRONG_PARTICLES = new Set(['bin', 'ibn', 'bint', 'al', 'von', 'van', 'der', 'della', 'ben', 'ould']);
/** An apposition that says what somebody is begins within so many tokens. */
const APPOSITION_REACH = 7;

/** Of these the press uses title and one name like a name. */
const REGNAL = new Set(
  'king queen pope emperor empress saint sultan emir prince princess sheikh sheikha mullah sayyid patriarch'.split(' '),
);

const isWordLike = (token: Token): boolean => token.shape !== 'punctuation' && token.shape !== 'lower';

/** Whether what follows says that a person was named: an age, "who", an apposition with an office, a verb of saying. */
function followedLikePerson(scan: Scan, to: number): boolean {
  const [next, second] = [scan.tokens[to], scan.tokens[to + 1]];
  if (next === undefined) return false;
  if (next.lower === 'who' || next.lower === 'whose' || next.classes.has('speech')) return true;
  if (next.text !== ',') return false;
  if (second?.lower === 'who' || second?.lower === 'whose') return true;
  if (second?.shape === 'number' && /^\d{2}$/.test(second.text) && scan.tokens[to + 2]?.text === ',') return true;
  for (let at = to + 1; at <= to + APPOSITION_REACH; at += 1) {
    const token = scan.tokens[at];
    if (token === undefined || token.text === ',' || token.classes.has('auxiliary')) return false;
    if (scan.lexicon.evidence.organizationNouns.has(token.lower)) return false;
    const title = scan.titleAt.get(at);
    if (title !== undefined && title.kind !== 'honorific') return scan.tokens[at]?.shape === 'lower';
  }
  return false;
}

/** "Kim-Kishida summit" names two people by their surnames. */
function isPairOfNames(scan: Scan, at: number, to: number): boolean {
  return to - at === 3 && scan.tokens[at + 1]?.text === '-' && scan.tokens[to]?.shape === 'lower';
}

/** A verb, a comma or a possessive after the run: what a person who acts is followed by. */
function isSubjectLike(scan: Scan, to: number): boolean {
  const next = scan.tokens[to];
  if (next === undefined) return false;
  return (
    next.text === ',' ||
    next.text === '.' ||
    /^(?:VB[DZP]|MD)$/.test(next.tag) ||
    next.lower === "'s" ||
    next.classes.has('auxiliary') ||
    (next.shape === 'lower' && /(?:s|ed)$/.test(next.lower))
  );
}

/** The kinship noun before a name: "his wife, Anahit", "her brother Somsak", "the son of Kiprop, Abel,". */
function kinBefore({ tokens }: Scan, at: number): Token | undefined {
  const isApart = tokens[at - 1]?.text === ',';
  const noun = isApart ? tokens[at - 2] : tokens[at - 1];
  if (noun?.classes.has('kinship') || !isApart) return noun;
  let owner = at - 2;
  while (owner > at - 6 && tokens[owner]?.shape === 'title') owner -= 1;
  return tokens[owner]?.lower === 'of' && owner < at - 2 ? tokens[owner - 1] : undefined;
}

const PLURAL_KIN = /^(?:step)?(?:sons|daughters|brothers|sisters|children|twins|siblings|parents|grandchildren)$/;
const LONGEST_LIST = 12;

/** "his three sons, Ali, Can and Deniz", "the brothers Emre and Kenan": one of a list behind a plural. */
function isInKinList({ tokens }: Scan, at: number): boolean {
  for (let before = at - 1; before > Math.max(0, at - LONGEST_LIST); before -= 1) {
    const { lower = '', shape, tag } = tokens[before] ?? {};
    if (PLURAL_KIN.test(lower)) return tokens[before + 1]?.text !== 'and';
    if (lower !== ',' && lower !== 'and' && !(shape === 'title' && tag === 'NNP')) return false;
  }
  return false;
}

/** "Ramiro, his only son, grew up": what somebody is in the family stands behind the name. */
function isCalledRelative({ tokens }: Scan, to: number): boolean {
  if (tokens[to]?.text !== ',' || !/^(?:his|her|their)$/.test(tokens[to + 1]?.lower ?? '')) return false;
  let noun = to + 2;
  while (noun < to + 5 && /^(?:JJ[RS]?|CD|HYPH)$/.test(tokens[noun]?.tag ?? '')) noun += 1;
  const isKin = tokens[noun]?.classes.has('kinship') === true && tokens[noun]?.tag === 'NN';
  return isKin && /^(?:[,.;]|and|who)$/.test(tokens[noun + 1]?.lower ?? '.');
}

/** Relatives are often given by the first name alone. */
function isRelative(scan: Scan, at: number, to: number): boolean {
  const { tokens, lexicon } = scan;
  const noun = kinBefore(scan, at);
  const isOne = noun?.classes.has('kinship') === true && noun.shape === 'lower' && noun.tag !== 'NNS';
  const isKin = isOne || isInKinList(scan, at) || isCalledRelative(scan, to);
  const isName = tokens[at]?.tag === 'NNP' && tokens[at]?.shape === 'title' && to - at === 1;
  const isClosed = tokens[at - 1]?.text !== ',' || /^(?:[,.;]|and)$/.test(tokens[to]?.lower ?? '');
  return isKin && isName && isClosed && longestPhrase(tokens, at, lexicon.known) === undefined;
}

/** Which evidence makes a run of capitals a person, or undefined; runs of one word are judged by their title alone. */
function evidence(scan: Scan, at: number, to: number): string | undefined {
  const tokens = scan.tokens.slice(at, to);
  const words = tokens.filter(isWordLike);
  const first = tokens[0];
  const title =
    scan.titleBefore.get(at) ?? (scan.tokens[at - 1]?.text === ',' ? scan.titleBefore.get(at - 1) : undefined);
  if (title?.to === at && title.addresses) return 'person-title';
  if (isRelative(scan, at, to)) return 'person-kin';
  if (words.length < 2 || first === undefined || isPairOfNames(scan, at, to)) return undefined;
  if (title !== undefined) return 'person-title';
  const isGiven = scan.lexicon.givenNames.has(first.lower);
  if (isGiven && (!first.classes.has('ambiguous-name') || isSubjectLike(scan, to))) return 'person-given-name';
  if (scan.lexicon.familyNamesFirst.has(first.lower) && words.length <= 4) return 'person-family-name-first';
  if (tokens.some((token) => token.shape === 'lower' && STRONG_PARTICLES.has(token.lower))) return 'person-particle';
  if (first.text.endsWith('.') && words.length >= 2) return 'person-initials';
  if (words.length >= 3 && words.slice(1, -1).some((word) => word.shape === 'initial')) return 'person-initials';
  return scan.tokens[at - 1]?.lower !== 'the' && followedLikePerson(scan, to) ? 'person-context' : undefined;
}

/** A state, party or place inside the run means that it is no personal name, unless it closes one: "Miriam Chad". */
function holdsKnownName(scan: Scan, at: number, to: number): boolean {
  const first = longestPhrase(scan.tokens, at, scan.lexicon.known);
  const { givenNames, familyNamesFirst } = scan.lexicon;
  const lower = scan.tokens[at]?.lower ?? '';
  const isFamily = familyNamesFirst.has(lower) && scan.tokens[at + 1]?.entity === 'I-PERSON';
  const isGiven = to - at > 1 && (givenNames.has(lower) || isFamily) && first?.to === at + 1;
  const isPerson = isGiven && scan.tokens[at]?.entity === 'B-PERSON';
  if (first !== undefined && !isPerson && scan.tokens[at]?.classes.has('ambiguous-name') !== true) return true;
  return to - at > 1 && (longestPhrase(scan.tokens, to - 1, scan.lexicon.known)?.value.type ?? 'State') !== 'State';
}

/** Kings and popes are known by a title and one name, so the title is part of it. */
function regnalStart(scan: Scan, at: number, to: number): number {
  const title = scan.titleBefore.get(at);
  return title !== undefined && to - at === 1 && REGNAL.has(title.role.replace('crown ', '')) ? title.from : at;
}

/** A person by title, by given name, or by what the sentence says of the name. */
export function readPerson(scan: Scan, at: number): Found | undefined {
  if (scan.capitalsSayNothing || !mayBeginName(scan.tokens[at])) return undefined;
  // "Emir" and "Prince" are given names too.
  if (scan.tokens[at]?.shape === 'upper' || (scan.titleAt.has(at) && !isRelative(scan, at, at + 1))) return undefined;
  const to = nameRunEnd(scan, at);
  if (holdsKnownName(scan, at, to)) return undefined;
  const rule = evidence(scan, at, to);
  if (rule === undefined) return undefined;
  const from = regnalStart(scan, at, to);
  const name = surface(scan, from, to);
  return { to, mention: { sentence: scan.sentence, from, to, type: 'Person', form: 'name', name, rule } };
}
