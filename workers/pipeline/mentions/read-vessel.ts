import { type Found, isCapital, type Scan, surface } from './scan.ts';

const LONGEST = 4;

/** The end of a ship's name: capitals, with a number after them, "Unaizah May 4". */
function nameEnd(scan: Scan, at: number): number {
  let end = at;
  while (end - at < LONGEST) {
    const token = scan.tokens[end];
    const isTied = token?.text === '-' && isCapital(scan.tokens[end + 1]);
    if (isTied && end > at) end += 2;
    else if (isCapital(token)) end += 1;
    else break;
  }
  const isNumbered =
    end > at && /^\d{1,3}$/.test(scan.tokens[end]?.text ?? '') && scan.tokens[end + 1]?.shape !== 'title';
  return isNumbered ? end + 1 : end;
}

/** Whether "crew of the" or "members of the" stands before. */
function hasCrew(scan: Scan, at: number): boolean {
  const words = scan.tokens.slice(Math.max(0, at - 4), at).map(({ lower }) => lower);
  const isOfThe = words.at(-1) === 'the' && words.at(-2) === 'of';
  return isOfThe && words.slice(0, -2).some((word) => scan.lexicon.vessels.crew.has(word));
}

/** A ship by the abbreviation, the noun or the crew before its name; it is nobody, whoever it is named after. */
export function readVessel(scan: Scan, at: number): Found | undefined {
  const { prefixes, nouns } = scan.lexicon.vessels;
  const [token, before] = [scan.tokens[at], scan.tokens[at - 1]];
  if (scan.capitalsSayNothing || token === undefined) return undefined;
  const isPrefix = prefixes.has(token.text) && isCapital(scan.tokens[at + 1]);
  const isNamed = before?.shape === 'lower' && nouns.has(before.lower) && token.shape === 'title';
  if (!isPrefix && !isNamed && !(token.shape === 'title' && hasCrew(scan, at))) return undefined;
  const to = nameEnd(scan, isPrefix ? at + 1 : at);
  // "the boat Monday" and "the vessel BRP ..." are read elsewhere or not at all.
  if (to === at || token.classes.has('weekday') || token.classes.has('function')) return undefined;
  const place = { sentence: scan.sentence, from: at, to };
  return { to, mention: { ...place, type: 'Place', form: 'name', name: surface(scan, at, to), rule: 'vessel' } };
}
