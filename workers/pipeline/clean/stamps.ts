import { indexOfName, type PageWords } from './page-words.ts';

/** A date or time of day at the start of a line is no longer than this. */
const LONGEST_STAMP = 60;
const MOST_STAMP_WORDS = 16;

const CLOCK = /^(?:[01]?\d|2[0-4])[:.h][0-5]\d(?::[0-5]\d)?/;
const BEFORE_STAMP = /^(?:[[(]\s*)?(?:(?:posted|published|updated)(?: at)? )?/i;
/** What may divide the time of a post from its text. */
const AFTER_STAMP = /^\s*[\])]?\s*(?:[-–—|:·•]+\s*|$)?/;

const isMonthOrDay = (word: string, words: PageWords): boolean =>
  indexOfName(word, words.month) >= 0 || indexOfName(word, words.weekday) >= 0;

/** "14:05 GMT", "2h ago", "10.42am": how many characters of the text are the time of a post, 0 for none. */
export function leadingStamp(text: string, words: PageWords): number {
  const head = text.slice(0, LONGEST_STAMP);
  let at = BEFORE_STAMP.exec(head)?.[0].length ?? 0;
  const clock = CLOCK.exec(head.slice(at))?.[0];
  const ago = /^(?:\d{1,3}|an?|one) ?([a-z]{1,7}) ago\b/i.exec(head.slice(at));
  if (clock !== undefined) {
    at += clock.length;
    for (let zone = nextWord(head, at); words.clock.has(zone.word); zone = nextWord(head, at)) at = zone.end;
  } else if (ago !== null && words.ago.has((ago[1] ?? '').toLowerCase())) at += ago[0].length;
  else return 0;
  const divided = AFTER_STAMP.exec(head.slice(at))?.[0] ?? '';
  const rest = text.slice(at + divided.length, at + divided.length + 2);
  // "10:30 was the hour" and "7.45 million" go on as a sentence.
  return rest === '' || /^["“‘'«(]?[\p{Lu}\d]/u.test(rest) ? at + divided.length : 0;
}

function nextWord(text: string, from: number): { word: string; end: number } {
  const found = /^ ?\(?([A-Za-z]{1,4}(?:\.[mM]\.?)?)\)?(?![\p{L}\p{N}])/u.exec(text.slice(from));
  return found === null
    ? { word: '', end: from }
    : { word: (found[1] ?? '').toLowerCase().replace(/\.$/, ''), end: from + found[0].length };
}

/** Whether a line says nothing but when and in what number something was published. */
export function isStamp(text: string, words: PageWords): boolean {
  if (text.length > 160 || !/\d/.test(text)) return false;
  const parts = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return (
    parts.length <= MOST_STAMP_WORDS &&
    parts.every((part) => {
      const word = part.replace(/^\d+/, '');
      return (
        word === '' ||
        /^(?:st|nd|rd|th)$/.test(word) ||
        words.stamp.has(word) ||
        words.clock.has(word) ||
        words.ago.has(word) ||
        isMonthOrDay(word, words)
      );
    })
  );
}
