const OPENERS = new Set('"\'“‘«([—–-•');

/** Words that open a sentence far more often than they stand after an abbreviation. */
const STARTERS = new Set(
  (
    'the a an it its he she they we i you in on at but and or so if as for from with after before since while when ' +
    'this that these those there his her their our my what who why how where both many some most no not yet ' +
    'however meanwhile earlier later last next one two three under during despite according still then'
  ).split(' '),
);

/**
 * Whether what follows a full stop can open a sentence: `surely` when its first word is one that does so by habit,
 * `maybe` for any other capital, digit or opening quote, `no` for a small letter.
 */
export function opensSentence(text: string, from: number): 'no' | 'maybe' | 'surely' {
  let at = from;
  while (at < text.length && /\s/.test(text[at] ?? '')) at += 1;
  if (at >= text.length) return 'surely';
  let quoted = false;
  while (at < text.length && OPENERS.has(text[at] ?? '')) {
    quoted = true;
    at += 1;
  }
  const first = text[at] ?? '';
  if (/\p{Ll}/u.test(first)) return 'no';
  if (!/[\p{L}\p{N}]/u.test(first)) return quoted ? 'maybe' : 'no';
  let end = at;
  while (end < text.length && end - at < 12 && /[\p{L}'’]/u.test(text[end] ?? '')) end += 1;
  return STARTERS.has(text.slice(at, end).toLowerCase()) ? 'surely' : 'maybe';
}
