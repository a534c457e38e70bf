import type { Candidate } from './block-features.ts';
import { isAgency, type PageWords } from './page-words.ts';
import { isStamp } from './stamps.ts';

/** Notices and advertisements are short; a paragraph of the story may hold a telephone number too. */
const LONGEST_NOTICE = 45;
const LONGEST_ADDRESS = 25;

const PHONE = /\+?\(?\d[\d ()./-]{5,18}\d/g;
const MAIL = /[\p{L}\d._-]@[\p{L}\d-]+\.\p{L}/u;
const LINK = /(?:https?:\/\/|www\.)\S/i;
const READINGS = /\d ?°|[▲▼△▽]|\d ?[ºC]\s?[/–-]\s?\d+ ?[º°]?C\b/u;
/** "Grace Banda/Meridian" at the end of a line that no full stop closes. */
const PICTURE_CREDIT = /(?<=\p{Lu}[\p{L}.'’-]* ?)\/ ?\p{Lu}[\p{L}. ]{1,30}[)\]]?$/u;
/** "A building site in KigaliCredit: PA" */
const GLUED_CREDIT = /(?<=[\p{Ll}\d.)’”]) ?(?:Credit|Photo|Picture|Photograph|Image|Pic): ?\p{Lu}[^:.]{1,40}$/u;
/** "cacao58:", "DonaNubia:", "@reader": the names of readers are not written as names are. */
const HANDLE =
  /^@?(?:\p{Ll}[\p{L}\d_.-]{2,24}|[\p{L}.-]{2,20}[\d_][\p{L}\d_.-]{0,20}|\p{Lu}\p{Ll}+\p{Lu}[\p{L}\d]{1,20}): ?\S/u;

const isPhone = (text: string): boolean =>
  [...text.matchAll(PHONE)].some(([number]) => number.replace(/\D/g, '').length >= 7 && !/^\d{4}\D\d{4}$/.test(number));

/** "[A boat off Lamu – file]": what is all in square brackets is a caption, a link or a note. */
const BRACKETED = /^\[[^[\]]+\]$/;

/** Whether a block looks like furniture, whatever its words: a date, a credit, an address, a reading of the weather. */
export function looksLikeFurniture({ block, features }: Candidate, tail: boolean, words: PageWords): boolean {
  const { text } = block;
  if (features.words > LONGEST_NOTICE || text.length > 600) return false;
  if (isStamp(text, words) || isAgency(text.toLowerCase().replace(/^[\s([–—-]+|(?<![\s)\].])[\s)\].]+$/g, ''), words))
    return true;
  if (BRACKETED.test(text)) return true;
  if (features.words <= LONGEST_ADDRESS && MAIL.test(text)) return true;
  const callsFor =
    text
      .toLowerCase()
      .match(/[\p{L}-]+/gu)
      ?.some((word) => words['contact-cue'].has(word)) === true;
  if (isPhone(text) && callsFor) return true;
  if (tail && HANDLE.test(text)) return true;
  if (features.prose) return !features.closed && PICTURE_CREDIT.test(text.slice(-60));
  return (
    LINK.test(text) ||
    READINGS.test(text) ||
    MAIL.test(text) ||
    GLUED_CREDIT.test(text.slice(-60)) ||
    PICTURE_CREDIT.test(text.slice(-60))
  );
}
