import { outsideQuotes } from './outside-quotes.ts';
import type { PageWords } from './page-words.ts';

/** An invitation is no longer than this. */
const LONGEST_CALL = 60;
/** What may stand before the imperative: "Please", "To hear more,", "For the latest news,", "And". */
const BEFORE_CALL =
  /^(?:(?:¶q|please|now|and|or|just|also|then|don't forget to|you can(?: also)?|if you [^,]{1,60},|(?:to|for) [^,]{1,60}(?:, [^,]{1,30}){0,4},) +)*/;

/** "Download the app, the ministry told citizens.": somebody calls, and it is not the page. */
const SAID_SO = /, (?:[^,.]{1,60} )?(?:said|says|told|wrote|urged|warned|added|joked|asked|tweeted)\b/;

const lowered = (text: string): string => outsideQuotes(text).toLowerCase().replace(/’/g, "'");

const holds = (text: string, phrases: ReadonlySet<string>): boolean => {
  const words = ` ${text.replace(/[^\p{L}\p{N}'-]+/gu, ' ').trim()} `;
  for (const phrase of phrases) if (words.includes(` ${phrase} `)) return true;
  return false;
};

/** Whether a sentence of the text, said by nobody, calls upon the reader: "Listen on Spotify." */
export function callsReader(text: string, words: number, page: PageWords): boolean {
  if (words > LONGEST_CALL) return false;
  const said = lowered(text);
  const isCall = (sentence: string): boolean =>
    page['call-verb'].has(/^\p{L}+/u.exec(sentence.replace(BEFORE_CALL, ''))?.[0] ?? '');
  const calls = said.split(/(?<=[.!?:;|»])\s+/).filter((sentence) => isCall(sentence) && !SAID_SO.test(sentence));
  return calls.length > 0 && (holds(said, page.medium) || calls.some((call) => / here[.!:]?$/.test(call)));
}

/** Whether the page speaks of itself or to its reader, outside of all quotations. */
export const addressesReader = (text: string, page: PageWords): boolean =>
  lowered(text)
    .match(/[\p{L}']+/gu)
    ?.some((word) => page['reader-word'].has(word)) === true;
