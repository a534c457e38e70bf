import type { PageWords } from './page-words.ts';

const LAST_PART = /(?<![\p{L}\p{N}])([\p{L}\p{N}]+)-$/u;
const FIRST_PART = /^[\p{L}\p{N}]+/u;

/** Decides, for a word that is broken behind a hyphen at the end of a line, whether the hyphen is its own. */
export type KeepsHyphen = (line: string, next: string) => boolean;

/** A page of more characters than this is not searched for how a word is written elsewhere. */
const LONGEST_SEARCHED = 400_000;

/** Whether some line ends inside a plain word, as print does: "meet-" before "ing". */
function breaksWords(content: string, words: PageWords): boolean {
  for (let at = content.indexOf('-'); at >= 0; at = content.indexOf('-', at + 1)) {
    const first = /(?<!\p{Ll})\p{Ll}{2,}$/u.exec(content.slice(Math.max(0, at - 30), at))?.[0];
    const second = /^\r?\n[ \t>]{0,20}(\p{Ll}{2,})/u.exec(content.slice(at + 1, at + 60))?.[1];
    if (first === undefined || second === undefined) continue;
    if (!words['hyphen-first'].has(first) && !words['hyphen-second'].has(second)) return true;
  }
  return false;
}

/**
 * The page itself decides where it can: whichever of the two forms it has elsewhere. Else two capitals keep the hyphen
 * ("Asia-Pacific"), and so do compounds that are known by one of their parts. Of what is left, a capital keeps it
 * ("Jae-myung") unless the page breaks plain words too; a small letter loses it, since only print breaks there.
 */
export function hyphenJudge(content: string, words: PageWords): KeepsHyphen {
  let seen: ReadonlySet<string> | undefined;
  let breaks: boolean | undefined;
  const isSeen = (word: string): boolean => {
    if (content.length > LONGEST_SEARCHED) return false;
    seen ??= new Set(content.toLowerCase().match(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+){0,3}/gu));
    return seen.has(word);
  };
  return (line, next) => {
    const first = LAST_PART.exec(line.slice(-40))?.[1] ?? '';
    const second = FIRST_PART.exec(next.slice(0, 40))?.[0] ?? '';
    const [a, b] = [first.toLowerCase(), second.toLowerCase()];
    if (isSeen(`${a}-${b}`)) return true;
    if (isSeen(`${a}${b}`)) return false;
    if (second !== b || words['hyphen-first'].has(a) || words['hyphen-second'].has(b)) return true;
    if (first === a) return false;
    breaks ??= content.length > LONGEST_SEARCHED || breaksWords(content, words);
    return !breaks;
  };
}

/** Whether a line ends in the middle of a word or behind the hyphen of a compound. */
export const endsInHyphen = (line: string, next: string): boolean =>
  LAST_PART.test(line.slice(-40)) && FIRST_PART.test(next.slice(0, 2));
