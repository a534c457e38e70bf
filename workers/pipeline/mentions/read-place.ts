import { longestPhrase } from '../phrase-index.ts';
import { type Found, isCalendar, isCapital, mayBeginName, type Scan, surface, touch } from './scan.ts';

const LONGEST = 4;
/** Capitalised words that stand after "in" and are no places. */
const NO_PLACE = new Set(
  (
    'english arabic latin mandarin hebrew hindi urdu farsi swahili islam christianity judaism buddhism hinduism ramadan ' +
    'easter christmas god olympics brexit covid internet web parliament congress senate facebook twitter ukrainian winter ' +
    'spring summer autumn euros dollars'
  ).split(' '),
);

/** "Stratford-upon-Avon", "Boulogne-sur-Mer": the end of a small word between two hyphens and of the capital behind it. */
function smallLinkEnd({ tokens }: Scan, at: number): number | undefined {
  const link = tokens.slice(at - 1, at + 4);
  const [, first, small, second, last] = link;
  const isTied = link.every((token, index) => index === 0 || touch(link[index - 1], token));
  const isLink = first?.text === '-' && small?.shape === 'lower' && second?.text === '-' && last?.shape === 'title';
  return at > 0 && isTied && isLink ? at + 4 : undefined;
}

function runEnd(scan: Scan, at: number): number {
  let end = at;
  while (end - at < LONGEST) {
    const token = scan.tokens[end];
    const isTied = token?.text === '-' && touch(scan.tokens[end - 1], token) && touch(token, scan.tokens[end + 1]);
    const linked = smallLinkEnd(scan, end);
    if (linked !== undefined) end = linked;
    else if (isTied && isCapital(scan.tokens[end + 1])) end += 2;
    else if (token?.shape === 'title' && !token.classes.has('function') && !isCalendar(token)) end += 1;
    else break;
  }
  return end;
}

function toFound(scan: Scan, at: number, to: number, rule: string): Found {
  const name = surface(scan, at, to);
  return { to, mention: { sentence: scan.sentence, from: at, to, type: 'Place', form: 'name', name, rule } };
}

/** A place by its last or first word: "Amazon River", "Ayungin Shoal", "Mount Kenya". */
export function readPlaceByWords(scan: Scan, at: number): Found | undefined {
  if (scan.capitalsSayNothing || !mayBeginName(scan.tokens[at])) return undefined;
  const end = runEnd(scan, at);
  for (let to = end; to - at >= 2; to -= 1) {
    if (scan.lexicon.placeLast.has(scan.tokens[to - 1]?.lower ?? '')) return toFound(scan, at, to, 'place-last-word');
  }
  const first = scan.tokens[at]?.lower ?? '';
  if (end - at >= 2 && /^(?:mount|lake|cape|fort)$/.test(first)) return toFound(scan, at, end, 'place-first-word');
  return undefined;
}

/** A place by where it stands: an unknown name after "in" or "near", or one followed by its state. */
export function readPlaceByContext(scan: Scan, at: number): Found | undefined {
  const token = scan.tokens[at];
  if (scan.capitalsSayNothing || !mayBeginName(token) || token?.shape !== 'title') return undefined;
  const end = runEnd(scan, at);
  const known = longestPhrase(scan.tokens, end + 1, scan.lexicon.known)?.value;
  const beforeState = scan.tokens[end]?.text === ',' && known?.type === 'State' && known.form === 'name';
  const before = scan.tokens[at - 1]?.lower ?? '';
  const isWhere = scan.lexicon.placeBefore.has(before) || (before === 'at' && beforeState);
  if (!isWhere || end === at || (end - at > 3 && smallLinkEnd(scan, at + 1) !== end)) return undefined;
  const words = scan.tokens.slice(at, end);
  const isOther = words.some(
    (word) =>
      word.classes.has('month') ||
      NO_PLACE.has(word.lower) ||
      scan.lexicon.organizationLast.has(word.lower) ||
      scan.lexicon.givenNames.has(word.lower),
  );
  const next = scan.tokens[end];
  if (isOther || scan.titleAt.has(at) || next?.lower === "'s" || isCapital(next)) return undefined;
  return toFound(scan, at, end, 'place-context');
}
