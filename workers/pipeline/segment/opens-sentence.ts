import { isLower, isSpace, isWord } from '../characters.ts';

const OPENERS = new Set('"\'“”‘«`([—–-•*');

/** Words that open a sentence far more often than they stand after an abbreviation. */
const STARTERS = new Set(
  (
    'the a an it its he she they we i you in on at but and or so if as for from with after before since while when ' +
    'this that these those there his her their our my what who why how where both many some most no not yet ' +
    'however meanwhile earlier later last next one two three under during despite according still then also each ' +
    'all another any because although once only even is are was were do does did has have had can will would should ' +
    'please thanks here now today yesterday tomorrow by to'
  ).split(' '),
);

/** Verbs that tell who spoke the words in the quotation marks before them. */
const SAYING = new Set(
  'said says asked asks told wrote added cried shouted replied joked exclaimed wondered tweeted posted read reads'.split(
    ' ',
  ),
);

/** Words that follow a quotation before the verb of saying: "Mr. Abdul Rahman Diallo asked". */
const LONGEST_SPEAKER = 5;
const LONGEST_WORD = 24;

/** The word at or after `from`, and where it ends; at most `LONGEST_WORD` characters are read. */
function wordFrom(text: string, from: number): { word: string; end: number } {
  let end = from;
  while (
    end < text.length &&
    end - from < LONGEST_WORD &&
    (isWord(text.charCodeAt(end)) || /['’.-]/.test(text[end] ?? ''))
  )
    end += 1;
  return { word: text.slice(from, end), end };
}

/** The first character of the next sentence, and whether opening marks stand before it. */
function firstOf(text: string, from: number): { at: number; marked: boolean } {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  const start = at;
  while (at < text.length && OPENERS.has(text[at] ?? '')) at += 1;
  const marked = at > start;
  if (marked) while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return { at, marked };
}

/**
 * Whether what follows a full stop can open a sentence: `surely` when its first word is one that does so by habit,
 * `maybe` for any other capital, digit or opening quote, `no` for a small letter.
 */
export function opensSentence(text: string, from: number): 'no' | 'maybe' | 'surely' {
  const { at, marked } = firstOf(text, from);
  if (at >= text.length) return 'surely';
  const code = text.charCodeAt(at);
  if (!isWord(code)) return marked || /[$€£¥#@\ud83c-\ud83e]/.test(text[at] ?? '') ? 'maybe' : 'no';
  const { word: written } = wordFrom(text, at);
  // Names such as "eBay" begin with a small letter wherever they stand.
  if (isLower(code)) return /^\p{Ll}+\p{Lu}/u.test(written) ? 'maybe' : 'no';
  const word = written.toLowerCase();
  return STARTERS.has(word.split(/['’]/, 1)[0] ?? '') ? 'surely' : 'maybe';
}

/** Whether a name and a verb of saying follow: “Why now?” Kim asked. */
export function namesSpeaker(text: string, from: number): boolean {
  let at = from;
  for (let count = 0; count < LONGEST_SPEAKER; count += 1) {
    if (!isSpace(text.charCodeAt(at))) return false;
    const { word, end } = wordFrom(text, at + 1);
    if (SAYING.has(word.replace(/(?<![.-])[.-]+$/, ''))) return count > 0;
    if (word === '') return false;
    at = end;
  }
  return false;
}
