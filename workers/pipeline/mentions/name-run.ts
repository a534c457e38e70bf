import { isCalendar, isCapital, type Scan, touch } from './scan.ts';

/** Names of more words than this are lists or headlines. */
const LONGEST = 7;
/** What a hyphen ties to a name without being part of it: Seoul-based, Trump-era. */
const TIED_ON = new Set(
  (
    'based led backed born era wing ruled held only made type style sized long owned day elect free wide like old year ' +
    'hit rich run torn prone controlled run occupied sponsored funded brokered mediated aligned friendly designate general'
  ).split(' '),
);

/** The end of what a hyphen ties to the name: another capital, or the small second half of an East Asian given name. */
export function hyphenEnd(scan: Scan, hyphen: number, tiesSmall: boolean): number | undefined {
  const [before, mark, after] = [scan.tokens[hyphen - 1], scan.tokens[hyphen], scan.tokens[hyphen + 1]];
  if (mark?.text !== '-' || !touch(before, mark) || !touch(mark, after) || after === undefined) return undefined;
  if (isCapital(after)) return hyphen + 2;
  const isSmall = after.shape === 'lower' && after.text.length <= 6 && !TIED_ON.has(after.lower);
  return isSmall && tiesSmall ? hyphen + 2 : undefined;
}

/** The end of particles and the capital after them: "de la Madrid", "bin Salman", "al-Nimr". */
function particleEnd(scan: Scan, from: number): number | undefined {
  let at = from;
  while (at < from + 3 && scan.tokens[at]?.shape === 'lower' && scan.tokens[at]?.classes.has('particle')) at += 1;
  // "named Ama Owusu as Ghana's envoy": the model knows the word for a preposition, unless a hyphen ties it.
  const isCase = scan.tokens[from]?.relation === 'case' && scan.tokens[from]?.lower === 'as';
  if (at === from || (isCase && scan.tokens[at]?.text !== '-')) return undefined;
  if (scan.tokens[at]?.text === '-' && touch(scan.tokens[at - 1], scan.tokens[at])) at += 1;
  return scan.tokens[at]?.shape === 'title' ? at + 1 : undefined;
}

function extendsName(scan: Scan, at: number): boolean {
  const token = scan.tokens[at];
  if (token === undefined || scan.titleAt.get(at)?.kind === 'office') return false;
  // "Nguyen Hoai An" ends in a small word that is a name here.
  const isNamed = token.shape === 'title' && token.entity === 'I-PERSON';
  if (isCalendar(token) || (token.classes.has('function') && !isNamed)) return false;
  return token.shape === 'title' || token.shape === 'initial' || /^I{2,3}$/.test(token.text);
}

const QUOTES = /^[“”"'‘’]$/;

/** The end of a nickname between a given name and a surname: "Joseph “Erap” Estrada". */
function nicknameEnd(scan: Scan, at: number): number | undefined {
  if (!QUOTES.test(scan.tokens[at]?.text ?? '')) return undefined;
  let end = at + 1;
  while (end < at + 3 && scan.tokens[end]?.shape === 'title') end += 1;
  const isClosed = end > at + 1 && QUOTES.test(scan.tokens[end]?.text ?? '');
  return isClosed && scan.tokens[end + 1]?.shape === 'title' && scan.tokens[end + 1]?.tag === 'NNP'
    ? end + 2
    : undefined;
}

/** The end of the personal name that begins at `at`, as far as its letters go. */
export function nameRunEnd(scan: Scan, at: number): number {
  let end = at + 1;
  const isFamilyFirst = scan.lexicon.familyNamesFirst.has(scan.tokens[at]?.lower ?? '');
  while (end - at < LONGEST) {
    const next =
      hyphenEnd(scan, end, (isFamilyFirst || scan.tokens[end + 1]?.entity === 'I-PERSON') && end - at >= 2) ??
      particleEnd(scan, end) ??
      nicknameEnd(scan, end);
    if (next !== undefined) end = next;
    else if (extendsName(scan, end)) end += 1;
    else break;
  }
  return end;
}
